/** Characters: traditional Chinese characters with their simplified forms, those that writing on health needs most. */

const PAIRS =
  '針针鍼针運运動动療疗經经絡络氣气陰阴陽阳臟脏腎肾膽胆腸肠腦脑體体頭头頸颈腳脚節节關关筋筋脈脉穴穴醫医藥药學学國国會会慢慢痛痛壓压糖糖症症癥症炎炎風风濕湿熱热補补瀉泻虛虚實实衛卫營营營营神神竅窍門门長长強强內内外外間间處处點点針针灸灸電电輕轻緩缓鬆松緊紧張张焦焦慮虑憂忧鬱郁鬰郁眠眠睡睡孕孕懷怀產产婦妇兒儿嬰婴不不試试驗验研研究究證证據据結结果果論论對对照照組组雙双盲盲隨随機机響响應应變变歲岁時时個个們们種种類类這这為为與与並并無无後后從从來来過过還还進进發发現现見见視视聽听覺觉說说話话讀读寫写書书報报導导專专業业員员師师護护區区島岛腫肿瘤瘤癌癌傷伤損损勞劳復复壞坏膚肤髮发鬚须齒齿語语癱瘫瘓痪殘残廢废獨独單单簡简減减輸输輕轻藝艺術术團团隊队計计劃划統统計计數数據据質质量量級级別别檢检查查測测評评價价總总結结雞鸡豐丰隆隆衝冲會会環环跳跳陽阳陵陵豬猪麻麻黃黄參参當当歸归芎芎黨党連连葉叶蘇苏薑姜棗枣龍龙車车馬马鳥鸟魚鱼貝贝麥麦鹽盐鐵铁銀银銅铜錢钱開开闔阖顫颤驚惊癇痫瘧疟癢痒膿脓蟲虫術术鼻鼻咽咽喉喉嚨咙聲声聾聋鳴鸣眩眩暈晕嘔呕吐吐瀉泻脹胀滿满飲饮食食餓饿渴渴尿尿淋淋帶带經经閉闭絕绝潮潮養养壽寿'

/** The pairs, traditional and simplified, of which either stands in the text. */
export function charactersIn(text: string): string {
  const letters = new Set(text)
  const pairs = new Set(PAIRS.match(/../gu))
  return [...pairs]
    .filter(
      ([traditional = '', simplified = '']) =>
        traditional !== simplified && (letters.has(traditional) || letters.has(simplified)),
    )
    .join('')
}
