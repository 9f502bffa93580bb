// 404.html asks for this file in every folder above the address where there is nothing: the one that has it is the app's.
for (const link of document.querySelectorAll('a')) link.href = new URL('.', document.currentScript.src).href;
