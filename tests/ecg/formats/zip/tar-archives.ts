const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));

/** Small tar archives in gzip, by format: "db/Müller.dat" (x), and in gnu and pax a name of 131 characters; prefix: one of 185. */
export const TAR = {
  gnu: fromBase64(
    'H4sIAAAAAAACA+3VTQ6CMBBA4a49RU/QTvkpWw+AhyiBqJFggph4OHdezMaVsnEFRHnfZprZNi9TV3b3uLdt05s6DGoSEvkse81oPCP39o57Jz7JlRY1g+tlCL3WaqVuCmtmrLHb8tzty2N3Usv0n0j22b8UhS+ULul/cnVlw0KsEzGHJhDhn///1/vvRv2nkhfC/Z9DbFA7nXrR2YYaAAAAAAAAAAAAAOB3PQFtalqvACgAAA==',
  ),
  pax: fromBase64(
    'H4sIAAAAAAACA+3WQYrCMBTG8aw9RU7QvveSJrhw70aYKzxtQEFBaoUebnZzMTsyyJhZuBkrtd9vk9IsQgn/JvW6/NBumbROzalcfX3u96kpam3N/6Fe8P469vKRWNzt+fqeHUkwtjMDOJ9abfrlzTSJs0dtt4t6/XvzZ46strtDWnCcV3PHPnJRcQgSpZLv2c3fWfmZNTAe9/v+nDUe9d//AbL+haUylsbUf/5xI9Ehgan3r8/2qH/HWf+Ooiec/0Ngz7cLgL5IyUTFNiluHdPsn9hn/QtFwvk/SP9Elq0LZD0SAgAAAAAAAAAAAAAAeAMXBK7cfQAoAAA=',
  ),
  ustar: fromBase64(
    'H4sIAAAAAAACA+3PMQqDUBAE0H8UTxD9orlFDmEwnZUayOHS5WIuqcRaBeG9ZpZplumf5eP3HYbXeOu7OR2iCvem+WfYZsirO/pc57pNRZVO8J7mboz3e4xcj7uITwIAAAAAAAAAAOCKFvq/SFAAKAAA',
  ),
  v7: fromBase64(
    'H4sIAAAAAAACA+3PuwmAMAAE0IziBP4I2cIhFO2sxMLh7FzMYCX2FoH3mjuuu3lqhutc12Wr53EPv2izFOOT2Tez7tXz3rWpT6EKJfmeK8QRAAAAAAAAAAAAKNENEiMTbQAoAAA=',
  ),
  prefix: fromBase64(
    'H4sIAAAAAAACA+3OMQqDQBAF0D2KJxBDNuY8a1ywjub+GazEWgXhveYPv5iZWs/STrWkVRf6nNcM+wzPzRz96/HOfWq6dIHfvJRvnD9673iaQ98swycBAAAAAAAAAABwP3/JHoQaACgAAA==',
  ),
} as const;
