"""Components as plain HTML."""

import pytest
from dash import dcc, html

from dashboard.components.plain import plain


def test_text_and_properties_are_escaped() -> None:
    part = html.P(["<b>&", html.A("x", href='"><script>')], className="a b")
    assert plain(part) == (
        '<p class="a b">&lt;b&gt;&amp;<a href="&quot;&gt;&lt;script&gt;">x</a></p>'
    )


def test_a_property_that_holds_stands_alone_and_one_that_does_not_is_left_out() -> None:
    options = [html.Option("a", value="", selected=True), html.Option("b", selected=False)]
    assert plain(options) == '<option selected value="">a</option><option>b</option>'


def test_an_input_has_no_end() -> None:
    assert plain(dcc.Input(name="file")) == '<input name="file">'


def test_names_are_spelt_as_html_spells_them() -> None:
    form = html.Form(html.Label("F", htmlFor="f"), encType="multipart/form-data")
    assert plain(form) == '<form enctype="multipart/form-data"><label for="f">F</label></form>'


def test_what_needs_a_script_is_refused() -> None:
    with pytest.raises(TypeError, match="Graph has no plain HTML"):
        plain(dcc.Graph())
    with pytest.raises(TypeError, match="set has no plain HTML"):
        plain({1})
