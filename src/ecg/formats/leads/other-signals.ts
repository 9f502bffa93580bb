import type { OtherSignal } from '../../recording/signal-kind.ts';
import { foldText } from '../facts/fold-text.ts';
import { bareName, nameWords, tidied } from './name-words.ts';

/** Words that name one kind of signal: whole words, and letters a word begins with or, in any script, holds. */
interface OtherWords {
  readonly what: OtherSignal;
  readonly words?: RegExp;
  readonly parts?: RegExp;
}

/**
 * What else recorders store beside an ECG, by the names their makers give (English, German, French, Spanish, Italian,
 * Portuguese, Polish, Russian, Chinese, Japanese, Korean; folded, so without accents). The first that fits names the signal, so
 * "pulse rate" is a rate before it is a pulse. Names: PhysioNet headers (MIMIC, SLPDB, CAPSLPDB), the National Sleep
 * Research Resource, the TUH EEG corpus, and the exports of the recorders the readers know.
 */
const OTHER_WORDS: readonly OtherWords[] = [
  {
    what: 'status',
    words: /^(off|loff|leadoff|stat|bat|serial|mchannel|sqi|snr|rssi|crc|flags?|valid|contact|noise\w*|errors?)$/,
    parts: /status|batter|\bbatt\b|akku|qualit|lead ?off|checksum|confidence|saturated/,
  },
  {
    what: 'heart-rate',
    words: /^([df]?hr|bpm|hrv|prv|pr|pulso|pols)$/,
    parts:
      /heart ?rate|h\.r\.|herzfrequenz|herzrate|pulse ?rate|pulsfrequenz|frequence card|frecuencia card|frequenza card|frequencia card|hartslag|tetno|пульс|чсс|心率|心拍|心搏数|심박/,
  },
  { what: 'interval', words: /^(rr|rri|ibi|nn|ppi|ptt|pat|rrinterval\w*|rrms)$/, parts: /r-r|inter ?beat/ },
  {
    what: 'marker',
    words:
      /^(mark|markers?|events?|trig|triggers?|annot\w*|labels?|class|classes|button|digital\w*|dig|din|dout|dio|ttl|sync\w*|stim\w*|sti|photic|gatilho|disparo|latidos|qrs|peaks?|rpeaks?|beats?|comments?|tag|episodes?|codes?|keyboard|video|\d?pps|pac(ing|er?)|shocks?|defib\w*|sine|ramp|sawtooth|calibration)$/,
    parts: /pacemaker|marker|marqueur|ereignis|evenement|evento|zdarzen|событ|метк|事件|标记|イベント/,
  },
  {
    what: 'time',
    words:
      /^(times?|timestamp\w*|zeit\w*|tiempo|temps|tempo|czas|date|datum|fecha|clock|uhrzeit|unix\w*|elapsed|hours?|seconds?|millis)$/,
    parts: /time ?stamp|zeitstempel|время|时间|時間|時刻|시간/,
  },
  {
    what: 'counter',
    words: /^(counter|count|n?seq|sequence|packet\w*|index|idx|id|frame\w*|rows?|line|nr|number|samplenumber)$/,
    parts: /sample ?(#|no|num|index|count)|zahler|счетчик/,
  },
  {
    what: 'respiration',
    words:
      /^(resp|rsp\d*[a-c]?|rip|abd|abdo|tho|thor|thx|rib|nasal|effort|airflow|breath\w*|ribsum|sum|cannula|plm?therm|ribcage|belt|pzt|nafas|nose|mouth|sopro|ventilation|edr)$/,
    parts:
      /respir|resp[ _-]|chest ?expan|hengit|legzes|atmung|atem|breath|thorax|thorac|torac|abdom|addom|oro ?-?nas|termistor|thermistor|oddech|oddych|andning|ademhal|solunum|дыхан|呼吸|호흡/,
  },
  {
    what: 'skin-conductance',
    words: /^(eda\w{0,3}|gsr|scr|scl|sc|sweat|electroderm\w*)$/,
    parts:
      /galvanic|гальвани|electroderm|elektroderm|skin ?(cond|res)|hautleit|hautwider|conduct(ance|anc|ivi)|кгр|皮肤电|皮电|皮膚電/,
  },
  {
    what: 'heart-motion',
    words: /^(scg|bcg|gcg|kcg)\w?$/,
    parts: /seismo|ballisto|gyrocardio|kinetocardio|apexcardio/,
  },
  {
    what: 'heart-sound',
    words: /^(pcg)\w?$/,
    parts: /phonocardio|phonokardio|\bphono\b|heart ?sound|herzton|herzschall|stethoscop|心音/,
  },
  {
    what: 'sound',
    words: /^(mic|vibration|audio|sound|snore|snoring)$/,
    parts: /храп|microphon|mikrofon|schnarch|ronflement|ronquido|audio/,
  },
  { what: 'impedance', words: /^(icg|z0|dz|dzdt|imp)$/, parts: /imped/ },
  {
    what: 'saturation',
    words: /^(nirs|fnirs|hbo2?|hhb|thb|toi|oxi|spo2?|sao2?|so2?|osat|oxsat|ox|sat)$/,
    parts: /spo2|sao2|saturation|sattigung|saturacion|oxistat|oxstat|血氧|산소/,
  },
  {
    what: 'pulse-wave',
    words:
      /^(ppg\w*|bvp|pleth\w*|plet|pulse|puls|pouls|pulsewave|pulskurve|leds?|doppler\w*|photodiode|optical|ple|red|ir|infrared|green|oxim\w*)$/,
    parts: /plethysm|pletism|ppg|pulse ?wave|puls_oxim|脉搏|脈波|맥박/,
  },
  {
    what: 'pressure',
    words:
      /^(abp|aobp|art|arterial|ao|bp|pap?|pcwp?|ibp|rv|lv|thermodil\w*|cvp|icp|lap|rap|uap|uvp|lvp|nibp|sbp|dbp|map|pres|awp|paw|pes|esophag\w*|baro\w*|cpap|carotid\w*|carotis|radial\w*|aort\w*|jugular\w*|jvp|venous|venos|bladder|blase|p(det|ves|di|ga))$/,
    parts:
      /pressure|\bpress\b|_press_|blutdruck|druck|pression|presion|pressao|cisnien|давлен|血圧|血压|혈압|finapres|portapres|tonomet|dp ?\/? ?dt|pv loop/,
  },
  {
    what: 'acceleration',
    words: /^(gravity|actimetr\w*|acc\w*|accel\w*|imu\w*|a[xyz]|motion|movement|jerk|activity|actig\w*|vm)$/,
    parts: /acceler|accelero|akzelero|beschleun|bewegung|aceler|przyspies|ускорен|加速度|가속/,
  },
  { what: 'rotation', words: /^(gyr|gyro\w*|g[xyz])$/, parts: /gyro|angular|drehrate|陀螺|гироск/ },
  { what: 'magnetic-field', words: /^(mag[xyz]?|magn\w*|m[xyz])$/, parts: /magnet|磁/ },
  {
    what: 'position',
    words:
      /^(pos|position|posizione|posicion|lage|posture|body|elevation|tilt|angle|winkel|goniometer|speed|altitude|cadence|gaze|pupil|roll|pitch|yaw|gps|lat|lon)$/,
    parts: /korperlage|体位|положен/,
  },
  {
    what: 'temperature',
    words: /^(temp|temps|tmp|skt\w{0,4}|tsd|tskin|therm|rtd|ntc)$/,
    parts: /temperat|temp[ _]|\bt skin|термо|темпер|体温|温度|체온/,
  },
  { what: 'gas', words: /^(et|tc|p)?(ph|co2|o2|fio2|n2o|no2|capno\w*)$/, parts: /etco2|capno|kapno/ },
  { what: 'flow', words: /^(flux|flusso|flujo|\w*fluss|debit|vent|leak|air)$/, parts: /flow|durchfluss|气流/ },
  { what: 'volume', words: /^(sv|tv|volume|spiro\w*)$/, parts: /stroke ?vol|tidal/ },
  { what: 'light', words: /^(light|lux|licht|ambient)$/ },
  {
    what: 'emg',
    words:
      /^(s?emg\w{0,3}|chin|kinn|leg|legs|rat|bein\w*|pierna|jambe|menton|нога|plm|larynx|glottis|diaphragm\w*|eadi|deltoid\w*|quad|quadriceps|hamstrings?|gastroc\w*|soleus|scalen\w*|intercostal\w*|kiefer|tremor|masseter|bizeps|biceps|triceps|trapezius|[ds]x|lleg|rleg)$/,
    parts: /electromyo|elektromyo|submental|tibial|muscle|musculo|muskel|миограм|肌电|筋電|эмг|근전/,
  },
  { what: 'eog', words: /^(eog\w{0,3}|roc|loc|heog|veog)$/, parts: /electrooculo|elektrookulo|眼电|眼電|эог/ },
  {
    what: 'electrogram',
    words: /^(i?egm|his|hisd|hisp|rva|hra|cs ?\d+)$/,
    parts: /\bcs ?\d|intracard|intrakard|electrogram\b/,
  },
  {
    what: 'eeg',
    words: /^(s?i?eeg\w{0,3}|ecog|meg|mastoid|bursts?|suppr)$/,
    parts: /electroenceph|elektroenzeph|encefal|脑电|脳波|ээг|뇌파/,
  },
  {
    what: 'auxiliary',
    words:
      /^(aux\w*|dc|ext|other|others|spare|unused|open|reserved|ref|gnd|ground|supply|vbat|power|weight|force|kraft|torque|grip|strain|piezo|glucose|humidity|steps|pim|egg|gastric|uterine|toco|uc|nerve|nerv|phrenic\w*|sympathetic|vagus|lfp|mua|spks?|spikes?|ssep|[vm]ep|erg|clamp|membrane\w*|vcmd|vcc|gcamp|fluorescence|luminance|voice|stimme|schluck\w*|load|loadcell|fsr|gait|heel|foot|eit|bioz|blink\w*|saccades?|uterus|contractions?|kontraktion\w*|msna|eng|cortisol|eye|pupil)$/,
  },
  { what: 'current', words: /^(current|strom|courant|corriente)$/ },
];

/** Positions of the 10–20 system and its kin, as pairs ("C4-M1", "Fp1-F7") and alone. C1…C6 alone may be chest leads. */
const SCALP =
  '(fp[12z]|af[3478z]|f([1-9]|10|z)|ft[789]|ft10|fc[1-6z]|c[1-6z]|t([1-9]|10)|tp[789]|tp10|cp[1-6z]|p([1-9]|10|z)|po[3478z]|o[12z]|[am][12]|e[12])';
const REFERENCE = '(ref|le|ar|avg|av|a1a2|a2a1|m1m2|aa|cz)';
const EEG_PAIR = new RegExp(`^${SCALP}[ _:/-]+(${SCALP}|${REFERENCE})$`);
const EEG_ALONE = new RegExp(`^${SCALP}$`);
/** Of these, what may be an analog input, an electrode or a chest lead as well. */
const UNSURE_ALONE = /^([aemt][12]|c[1-6])$/;

/** The kind of signal a name stands for beside an ECG, and null when no word of it says so. */
export function otherSignalNamed(name: string): OtherSignal | null {
  const text = foldText(name).replaceAll('_', ' ');
  const words = nameWords(name);
  const found = OTHER_WORDS.find(
    (entry) => [...words].some((word) => entry.words?.test(word) === true) || entry.parts?.test(text) === true,
  );
  if (found !== undefined) return found.what;
  return EEG_PAIR.test(foldText(tidied(name)).replace(/ ?[[(].*/, '')) ? 'eeg' : null;
}

/** Whether the name is a place on the scalp and nothing more ("Cz"), and whether it can be nothing else ("C3" can). */
export function scalpPosition(name: string): 'sure' | 'unsure' | null {
  const text = bareName(name);
  if (!EEG_ALONE.test(text)) return null;
  return UNSURE_ALONE.test(text) ? 'unsure' : 'sure';
}
