export const USAGE = `Usage:
  fiducial analyse PATH… [options]
  fiducial merge DIR… --out DIR
  fiducial --version | --help

analyse finds and classifies every beat of each recording and writes
  NAME.fid        beats and rhythm changes as a WFDB (MIT format) annotation file, symbols N V S F Q and +
  NAME.beats.csv  beats as a table with probabilities and intervals
  summary.csv     a line for each recording          failures.csv  what could not be analysed, and why

  PATH            a recording of any format the app reads (files that belong to it are found beside it), a ZIP of
                  recordings, or a folder, which is searched with its sub-folders; results of analyse are passed by.
                  A table counts only in a folder without other recordings
  --out DIR       folder for the results; made if needed       (default: the current folder)
  --lead NAME     lead to analyse by its name in the file      (default: the clearest, MLII or II before others)
  --backend NAME  what runs the network: wasm or cpu           (default: wasm)
  --jobs N        so many recordings at a time, each on a thread of its own with some 200 MB    (default: 1)
  --shard K/N     only the K-th of N parts, K from 1: every recording is in one part, told by its name alone
  --force         analyse again what is done; without it, that is skipped when its results are whole and its files
                  unchanged, so that a run that was stopped goes on where it was
  --json          a line of JSON for each recording on standard output, and one at the end

merge joins what shards wrote, into one or into several folders: summary.csv and failures.csv over all of them, in DIR.
It says which shards are missing or were stopped.

Exit code: 0 everything is done, 1 something failed or is missing, 2 the command line cannot be followed.

For education and research. Not a medical device.
`;
