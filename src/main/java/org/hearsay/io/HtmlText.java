package org.hearsay.io;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an HTML page as a reader sees it: blocks are set off by line breaks, paragraphs and headings by a blank
 * line; scripts, styles, menus and forms are left out; white space is collapsed but in {@code pre}.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> LEFT_OUT = Set.of("script", "style", "nav", "noscript", "template", "head", "svg",
            "button", "select", "option", "textarea", "iframe", "object", "canvas", "audio", "video", "dialog");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
            "ul", "ol", "dl", "table", "hr", "article", "section", "header", "footer", "aside", "main", "figure");
    private static final Set<String> LINES = Set.of("div", "li", "dt", "dd", "tr", "caption", "figcaption", "address",
            "form", "fieldset", "legend", "details", "summary", "body", "center");

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean blank;
    private int preformatted;

    /** The text of an element and all in it. */
    static String of(Element element) {
        HtmlText collected = new HtmlText();
        element.filter(collected);
        return collected.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (LEFT_OUT.contains(name) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            border(name);
            if (name.equals("pre")) {
                preformatted++;
            } else if (name.equals("br")) {
                breaks = Math.min(2, breaks + 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            border(element.normalName());
            if (element.normalName().equals("pre")) {
                preformatted--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void border(String name) {
        if (PARAGRAPHS.contains(name)) {
            breaks = 2;
        } else if (LINES.contains(name)) {
            breaks = Math.max(1, breaks);
        } else if (name.equals("td") || name.equals("th")) {
            blank = true;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && preformatted > 0) {
                breaks++;
            } else if (c == ' ' || c >= '\t' && c <= '\r') {
                blank = true;
                if (preformatted > 0) {
                    separate();
                    text.append(c);
                }
            } else {
                separate();
                text.append(c);
            }
        }
    }

    private void separate() {
        if (text.length() > 0) {
            if (breaks > 0) {
                text.append("\n".repeat(breaks));
            } else if (blank && preformatted == 0) {
                text.append(' ');
            }
        }
        breaks = 0;
        blank = false;
    }
}
