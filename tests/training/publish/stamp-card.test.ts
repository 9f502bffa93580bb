import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModelFolder } from '../../../src/headless/analyse/read-model-folder.ts';
import { stampCard } from '../../../training/publish/stamp-card.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fiducial-stamp-'));
  cpSync('public/model', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const cardText = (): string => readFileSync(join(folder, 'model-card.json'), 'utf8');

// Oracle: the shipped card, which this command stamped; and what the app takes.
describe('stamping a card', () => {
  it('changes nothing of one that is right', async () => {
    const before = cardText();
    await stampCard(folder);
    expect(cardText()).toBe(before);
  });

  it('makes the app take a model again whose files or words changed', async () => {
    writeFileSync(join(folder, 'model-card.json'), cardText().replace('Fiducial beat classifier', 'Another name'));
    const model = readFileSync(join(folder, 'model.json'), 'utf8');
    writeFileSync(join(folder, 'model.json'), `${model}\n`);
    await expect(readModelFolder(folder)).rejects.toMatchObject({ code: 'model-damaged' });
    await stampCard(folder);
    expect((await readModelFolder(folder)).card.name).toBe('Another name');
  });
});
