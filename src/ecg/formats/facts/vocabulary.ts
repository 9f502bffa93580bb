import { foldText } from './fold-text.ts';

/** What a word in a header is about. */
export type Meaning =
  | 'sampling'
  | 'rate'
  | 'interval'
  | 'sampling-rate'
  | 'sampling-interval'
  | 'per'
  | 'filter'
  | 'other-rate'
  | 'time'
  | 'row-number'
  | 'unit'
  | 'lead';

/**
 * The words of headers by what they are about, in the languages of programs and devices met so far: English, German,
 * French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Czech, Russian, Chinese, Japanese, Korean. A word ending
 * in `*` stands for all that begin with it; all others are whole words. The only list of such words: another language or
 * spelling is one word here.
 */
const WORDS: Readonly<Record<Meaning, string>> = {
  sampling:
    'sampl* abtast* echantillon* muestre* muestra* campion* amostra* bemonster* probkowan* vzork* дискретиз* отсчет* דגימ* δειγματοληψ* العينات عينات 采样* 采樣* 取样* 取樣* 抽样* サンプ* 샘플* 표본*',
  rate: 'rate rates معدل تردد קצב תדירות συχνοτητα ρυθμος freq freq* tasa taux taxa cadence velocidad frek* czestotliwosc* част* hz khz 率* 频率* 頻率* 周波数* レート* 주파수* 속도*',
  interval: 'increment* spacing interval* intervall* period* periode* step schritt* schrittweite pas paso passo abstand* delta* интервал* период* шаг 间隔* 間隔* 周期* 간격* 주기*',
  'sampling-rate': 'fs sr sfreq srate samplerate* samplingrate* samplefreq* samplingfreq* samplehz sps messrate messfreq* abtastrate* abtastfreq* 采样率* 采样频率* 采樣率* 取样频率* サンプリング周波数* サンプリングレート* 샘플링속도*',
  'sampling-interval': 'dt ts isi timestep* timeincrement* timeinterval* xincrement* xinc deltat deltax abtastperiode* abtastschritt* abtastabstand* tsample sampleinterval* samplinginterval* sampleperiod* samplingperiod* sampletime* abtastintervall* 采样间隔* 采样周期* 采樣間隔* サンプリング間隔* サンプリング周期*',
  per: 'per pro je por par al w na на 每 毎 ごと 당',
  filter: 'grenz* eckfreq* corner* filter* filtr* notch* *pass cut* mains bandwidth bandpass* lowpass* highpass* bandbreite hp lp hpf lpf line filtro* corte netz* фильтр* 滤波* フィルタ* 필터*',
  'other-rate': 'heart puls* pulse hr bpm herz* cardia* cardio* respir* resp breath* atem* frame* bit* baud* refresh display* video sweep paper rr pr qt qrs pp nn pq beat* чсс 心率* 心拍* 심박*',
  time: 'time times timestamp* timecode* *stamp zeit* *zeit temps tiempo* tempo elapsed date datetime datum fecha hora heure heures ora uhr* *uhr czas cas tijd tid aika ido zaman clock epoch время* час дата 时* 時* 시간* 시각* 日期* t tsec',
  'row-number': '# no nr n num idx index row frame nseq seq seqno sequence* counter count* sample samples packet packetnum* lfd numero номер 序号* 序號* 番号* 번호*',
  unit: 'unit units einheit* unite unites unidad* unidade* unita eenheid* enhet* jednostk* jednotk* единиц* 单位* 單位* 単位* 단위* axis achse vertical',
  lead: 'lead leads ableitung* derivation* derivacion* derivazion* derivac* afleiding* avledning* отведени* 导联* 導聯* 誘導* 유도*',
}; // prettier-ignore

interface WordList {
  readonly whole: ReadonlySet<string>;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

const LISTS = new Map<Meaning, WordList>(Object.entries(WORDS).map(([meaning, words]) => [meaning as Meaning, listOf(words)])); // prettier-ignore
/** No word of a header is longer; bounds the matching. */
const LONGEST_WORD = 48;

/** True when a word (in any case, with or without accents) is about that. */
export function means(word: string, meaning: Meaning): boolean {
  const list = LISTS.get(meaning);
  if (list === undefined || word.length > LONGEST_WORD) return false;
  const folded = foldText(word);
  return (
    list.whole.has(folded) ||
    list.starts.some((start) => folded.startsWith(start)) ||
    list.ends.some((end) => folded.endsWith(end))
  );
}

function listOf(words: string): WordList {
  const folded = words.split(' ').map(foldText);
  return {
    whole: new Set(folded.filter((word) => !word.includes('*'))),
    starts: folded.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    ends: folded.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
  };
}

/** True when a word is about any of that. */
export function meansAnything(word: string): boolean {
  return [...LISTS.keys()].some((meaning) => means(word, meaning));
}
