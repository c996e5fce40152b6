package org.hearsay.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An HTML page: its text and what its head says about it. */
final class HtmlPage {

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final int CHARSET_WITHIN = 4096;
    private static final List<String> DATES = List.of("article:published_time", "og:published_time", "datepublished",
            "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date", "pubdate",
            "publish-date", "publication_date", "parsely-pub-date", "sailthru.date");
    private static final List<String> TITLES = List.of("og:title", "dc.title", "citation_title", "twitter:title");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher");
    private static final List<String> AUTHORS = List.of("author", "article:author", "dc.creator", "citation_author");

    private final Document page;
    private final Map<String, String> meta = new HashMap<>();

    HtmlPage(String source) {
        page = Jsoup.parse(source);
        for (Element element : page.select("meta[content]")) {
            for (String key : List.of("name", "property", "itemprop")) {
                if (element.hasAttr(key) && !element.attr("content").isBlank()) {
                    meta.putIfAbsent(element.attr(key).strip().toLowerCase(Locale.ROOT), element.attr("content").strip());
                }
            }
        }
    }

    /** The encoding a page names in a meta tag near its beginning, or UTF-8. */
    static Charset encoding(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(start);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("utf-16")) {
            // What could be read byte by byte is no UTF-16; browsers take it for UTF-8 too.
            return StandardCharsets.UTF_8;
        }
        try {
            // Pages that say Latin-1 are in the wider code page of Windows, as browsers know.
            return Charset.forName(name.equals("iso-8859-1") || name.equals("us-ascii") ? "windows-1252" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The text as a reader sees it. */
    String text() {
        return HtmlText.of(page.body());
    }

    /** Title, date, publisher, author and language, where the page has them. */
    DocumentFacts facts(String id, String uri) {
        String date = first(DATES);
        Element time = page.selectFirst("time[pubdate][datetime], time[itemprop=datePublished][datetime]");
        if (date == null && time != null) {
            date = time.attr("datetime");
        }
        String title = first(TITLES);
        if (title == null && !page.title().isBlank()) {
            title = page.title();
        }
        DocumentFacts.Builder facts = new DocumentFacts.Builder(id, uri)
                .date(date).title(title).publisher(first(PUBLISHERS)).language(language());
        String author = first(AUTHORS);
        return author == null ? facts.build() : facts.field("author", author).build();
    }

    private String language() {
        Element html = page.selectFirst("html");
        return html == null ? null : html.attr("lang").strip();
    }

    private String first(List<String> keys) {
        return keys.stream().map(meta::get).filter(value -> value != null).findFirst().orElse(null);
    }
}
