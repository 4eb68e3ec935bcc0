"""Makes the fonts of the figures from Noto Sans CJK (SIL OFL 1.1). Run once, and again when a test finds a character missing:

    pip install fonttools
    python3 src/publish/fonts/subset.py FOLDER      # that holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc

Both have what news in Korean and English is written with, so that new words of the page need no new fonts.
"""
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

# The 2,350 syllables of KS X 1001, Latin with its accents, and the signs and characters that headlines use.
SYLLABLES = {ord(bytes([a, b]).decode('euc_kr')) for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF)}
LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
SIGNS = set(map(ord, '–—―‘’“”„•…‰′″€₩¥™←↑→↓−×÷≈≠≤≥①②③④⑤○●△▲▽▼□■◇◆「」『』《》〈〉【】·ㆍ、。％＋～\u3000'))
JAMO = set(range(0x3131, 0x3164))
HANJA = set(map(ord, '美中日韓北英獨佛露印臺大小新前現反對外內上下東西南車軍官民黨與野女男社株銀證金高低無有全非第年月萬億兆元圓弗比'))


def words() -> set[int]:
    return {ord(c) for file in (ROOT / 'src/app/words').glob('*.ts') for c in file.read_text('utf8')}


def data() -> dict:
    return json.loads((ROOT / 'data/events.json').read_text('utf8'))


def cut(folder: Path, weight: str, characters: set[int]) -> None:
    fonts = TTCollection(folder / f'NotoSansCJK-{weight}.ttc').fonts
    font = next(one for one in fonts if one['name'].getDebugName(1) == 'Noto Sans CJK KR')
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    options.drop_tables += ['vhea', 'vmtx', 'VORG', 'BASE', 'GPOS', 'GSUB', 'DSIG']
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    lower_ellipsis(font)
    font.save(HERE / f'NotoSansKR-{weight}.otf')


def lower_ellipsis(font) -> None:
    """A Korean ellipsis stands at half height, which reads as a mistake between Latin letters: three full stops instead."""
    by_character = font.getBestCmap()
    dot, ellipsis = by_character[0x2E], by_character[0x2026]
    step, side = font['hmtx'][dot]
    glyphs = font.getGlyphSet()
    pen = T2CharStringPen(step * 3, glyphs)
    for i in range(3):
        glyphs[dot].draw(TransformPen(pen, (1, 0, 0, 1, step * i, 0)))
    strings = font['CFF '].cff.topDictIndex[0].CharStrings
    old = strings[ellipsis]
    strings.charStringsIndex[strings.charStrings[ellipsis]] = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
    font['hmtx'][ellipsis] = (step * 3, side)


if __name__ == '__main__':
    source = Path(sys.argv[1])
    everything = {ord(c) for c in json.dumps(data(), ensure_ascii=False)} | words()
    for weight in ('Regular', 'Bold'):
        cut(source, weight, SYLLABLES | LATIN | SIGNS | JAMO | HANJA | everything)
