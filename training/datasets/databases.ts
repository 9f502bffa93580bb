/** A PhysioNet database that training and evaluation use. */
export interface Database {
  /** Address of its files, ending in a slash. */
  readonly address: string;
  /** Which of the published files are fetched; folders in their names are dropped on disk. */
  readonly files: RegExp;
  /** Files that were edited after the checksum list was published: fetched, but their checksum isn't held against them. */
  readonly edited?: RegExp;
}

/** Databases by the name of their folder. All are published under the ODC-BY 1.0 licence. */
export const DATABASES: Readonly<Record<string, Database>> = {
  mitdb: { address: 'https://physionet.org/files/mitdb/1.0.0/', files: /^\d{3}\.(hea|dat|atr)$/ },
  svdb: { address: 'https://physionet.org/files/svdb/1.0.0/', files: /^\d{3}\.(hea|dat|atr)$/ },
  nstdb: { address: 'https://physionet.org/files/nstdb/1.0.0/', files: /^\w+\.(hea|dat|atr)$/ },
  qtdb: {
    address: 'https://physionet.org/files/qtdb/1.0.0/',
    files: /^sel\w+\.(hea|dat|atr|man|q1c|q2c)$/,
    edited: /\.hea$/,
  },
  ludb: { address: 'https://physionet.org/files/ludb/1.0.1/', files: /^(data\/\d+\.\w+|ludb\.csv)$/ },
};
