/** Version of the software that made an analysis, written into exports. A test keeps it equal to package.json. */
export const SOFTWARE_VERSION = '0.1.0';
