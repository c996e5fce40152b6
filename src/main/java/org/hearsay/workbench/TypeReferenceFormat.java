package org.hearsay.workbench;

import java.util.stream.Collectors;
import org.hearsay.workbench.TypeReference.Entry;
import org.hearsay.workbench.TypeReference.FeatureEntry;
import org.hearsay.workbench.TypeReference.Section;

/** How a reference of types is written. */
public enum TypeReferenceFormat {

    /** Markdown, for a repository or a wiki. */
    MARKDOWN {
        @Override
        public String write(TypeReference reference) {
            StringBuilder text = new StringBuilder("# " + TITLE + "\n\n" + INTRODUCTION + "\n");
            for (Section section : reference.sections()) {
                text.append("\n## ").append(section.title()).append("\n\n").append(section.introduction()).append('\n');
                section.types().forEach(type -> write(type, text));
                text.append(section.types().isEmpty() ? "\nNone.\n" : "");
            }
            return text.toString();
        }

        private void write(Entry type, StringBuilder text) {
            text.append("\n### ").append(type.shortName()).append("\n\n`").append(type.name()).append("`, extends `")
                    .append(type.parent()).append("`\n\n").append(inText(type.description())).append('\n');
            if (!type.features().isEmpty()) {
                text.append("\n| feature | values | what it says |\n|---|---|---|\n");
            }
            for (FeatureEntry feature : type.features()) {
                text.append("| `").append(feature.name()).append("` | `").append(feature.range()).append("` | ")
                        .append(inText(feature.description())).append(" |\n");
            }
            if (!type.inherited().isEmpty()) {
                text.append("\nAlso has: `").append(String.join("`, `", type.inherited())).append("`\n");
            }
        }

        private static String inText(String text) {
            return text.replaceAll("([\\\\`*<>|\\[\\]])", "\\\\$1");
        }
    },

    /** A web page that needs nothing but itself. */
    HTML {
        @Override
        public String write(TypeReference reference) {
            StringBuilder page = new StringBuilder(HEAD).append("<h1>").append(TITLE).append("</h1>\n<p>").append(inPage(INTRODUCTION))
                    .append("</p>\n");
            for (Section section : reference.sections()) {
                page.append("<h2>").append(inPage(section.title())).append("</h2>\n<p>").append(inPage(section.introduction()))
                        .append("</p>\n");
                section.types().forEach(type -> write(type, page));
                page.append(section.types().isEmpty() ? "<p>None.</p>\n" : "");
            }
            return page.append("</body></html>\n").toString();
        }

        private void write(Entry type, StringBuilder page) {
            page.append("<h3 id=\"").append(inPage(type.name())).append("\">").append(inPage(type.shortName())).append("</h3>\n<p><code>")
                    .append(inPage(type.name())).append("</code>, extends <code>").append(inPage(type.parent()))
                    .append("</code></p>\n<p>").append(inPage(type.description())).append("</p>\n");
            if (!type.features().isEmpty()) {
                page.append("<table>\n<tr><th>feature</th><th>values</th><th>what it says</th></tr>\n");
                for (FeatureEntry feature : type.features()) {
                    page.append("<tr><td><code>").append(inPage(feature.name())).append("</code></td><td><code>")
                            .append(inPage(feature.range())).append("</code></td><td>").append(inPage(feature.description()))
                            .append("</td></tr>\n");
                }
                page.append("</table>\n");
            }
            if (!type.inherited().isEmpty()) {
                page.append("<p>Also has: ").append(type.inherited().stream().map(name -> "<code>" + inPage(name) + "</code>")
                        .collect(Collectors.joining(", "))).append("</p>\n");
            }
        }

        private static String inPage(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        }
    };

    private static final String TITLE = "Types of Hearsay";
    private static final String INTRODUCTION = "Made from the descriptors, scripts and word lists. Every annotation has begin"
            + " and end, the offsets of its text; rule names what made it.";
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Types of Hearsay</title>
            <style>
            body { font: 15px sans-serif; margin: 2em; color: #222; max-width: 60em; }
            table { border-collapse: collapse; }
            th, td { text-align: left; vertical-align: top; padding: 0.2em 0.8em 0.2em 0; border-bottom: 1px solid #ddd; }
            code { overflow-wrap: anywhere; }
            </style></head><body>
            """;

    /**
     * {@return the reference in this format; lines end with line feeds}
     *
     * @param reference what is written
     */
    public abstract String write(TypeReference reference);
}
