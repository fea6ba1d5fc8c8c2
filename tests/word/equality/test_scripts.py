"""Which scripts, typefaces and tab width two packages use."""

from compact_draft.word.equality.scripts import (
    cuts_words,
    scripts_of,
    tab_width_of,
    typefaces_of,
)
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import SETTINGS, docx, p, run


def opened(*blocks, **parts):
    return Package.open(docx(*blocks, **parts))


def test_letters_of_a_script_count_and_the_name_of_a_font_does_not():
    plain = scripts_of(opened("Pay"), opened("Meet"))
    assert (plain.has_complex, plain.has_eastern) == (False, False)
    assert scripts_of(opened("Pay"), opened("שלום")).has_complex
    assert scripts_of(opened("支払う")).has_eastern
    font = run("Pay", '<w:rFonts w:eastAsia="宋体"/>')
    assert not scripts_of(opened(p(font))).has_eastern


def test_a_run_set_from_right_to_left_is_of_a_complex_script():
    assert scripts_of(opened(p(run("Pay", "<w:rtl/>")))).has_complex
    assert not scripts_of(opened(p(run("Pay", '<w:rtl w:val="0"/>')))).has_complex


def test_the_tab_width_and_the_cutting_of_words_stand_in_the_settings():
    assert tab_width_of(opened("a")) == 720
    wide = SETTINGS.replace('"720"', '"500"')
    assert tab_width_of(opened("a", settings=wide)) == 500
    assert tab_width_of(opened("a", settings="")) == 720
    assert not cuts_words(opened("a"))
    assert cuts_words(opened("a", settings="<w:autoHyphenation/>"))


def test_a_file_without_a_theme_has_no_typefaces():
    assert typefaces_of(opened("a")) == {}
