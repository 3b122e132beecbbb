/** What a section that explains terms is called. */
export const GLOSSARY = /(?:名词|名称|术语|词语|用语|概念)(?:的)?(?:解释|释义|说明)/;

/** Its heading: nothing of a sentence stands with it. */
export const GLOSSARY_HEADING =
  /^[^。，]{0,12}(?:名词|名称|术语|词语|用语|概念)(?:的)?(?:解释|释义|说明)[^。，]{0,4}$/;
