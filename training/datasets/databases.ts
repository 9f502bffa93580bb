/** A PhysioNet database that training and evaluation use. */
export interface Database {
  /** Address of its files, ending in a slash. */
  readonly address: string;
  /** Which of the published files are fetched; folders in their names are dropped on disk. */
  readonly files: RegExp;
  /** Files that were edited after the checksum list was published: fetched, but their checksum isn't held against them. */
  readonly edited?: RegExp;
}

/** Databases by the name of their folder. All are published under the ODC-BY 1.0 licence, cpsc2021 under CC BY 4.0. */
export const DATABASES: Readonly<Record<string, Database>> = {
  mitdb: { address: 'https://physionet.org/files/mitdb/1.0.0/', files: /^\d{3}\.(hea|dat|atr)$/ },
  svdb: { address: 'https://physionet.org/files/svdb/1.0.0/', files: /^\d{3}\.(hea|dat|atr)$/ },
  nstdb: { address: 'https://physionet.org/files/nstdb/1.0.0/', files: /^\w+\.(hea|dat|atr)$/ },
  qtdb: {
    address: 'https://physionet.org/files/qtdb/1.0.0/',
    files: /^sel\w+\.(hea|dat|atr|man|q1c|q2c)$/,
    edited: /\.hea$/,
  },
  // Odd numbers: the others are left to whoever wants people that nobody trained on.
  cinc2017: {
    address: 'https://physionet.org/files/challenge-2017/1.0.0/',
    files: /^(training\/A\d\d\/A\d{4}[13579]\.(hea|mat)|REFERENCE-v3\.csv)$/,
  },
  aftdb: { address: 'https://physionet.org/files/aftdb/1.0.0/', files: /^[\w-]+\/[nstab]\d\d\.(hea|dat|qrs)$/ },
  afpdb: { address: 'https://physionet.org/files/afpdb/1.0.0/', files: /^[np]\d[13579]\.(hea|dat)$/ },
  cpsc2021: {
    address: 'https://physionet.org/files/cpsc2021/1.0.0/',
    files: /^Training_set_II?\/data_(101_[689]|21_[789]|35_(10|4|6)|84_[123]|8_[234]|92_(12|19|4))\.(hea|dat|atr)$/,
  },
  ludb: { address: 'https://physionet.org/files/ludb/1.0.1/', files: /^(data\/\d+\.\w+|ludb\.csv)$/ },
};
