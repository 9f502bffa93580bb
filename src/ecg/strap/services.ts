/*
 * What a Polar H10 offers, by the numbers it is asked for with. Sources: Bluetooth SIG, Assigned Numbers (heart rate service);
 * Polar Measurement Data Specification (Polar's BLE SDK, technical documentation).
 */
export const HEART_RATE_SERVICE = 0x180d;
export const HEART_RATE_MEASUREMENT = 0x2a37;
export const MEASUREMENT_SERVICE = 'fb005c80-02e7-f387-1cad-8acd2d8df0c8';
/** Takes commands, and answers them by indication. */
export const MEASUREMENT_CONTROL = 'fb005c81-02e7-f387-1cad-8acd2d8df0c8';
/** Sends the frames of whatever has been started. */
export const MEASUREMENT_DATA = 'fb005c82-02e7-f387-1cad-8acd2d8df0c8';
/** The beginning of the name a strap with an ECG goes by. */
export const STRAP_NAME = 'Polar H10';
