package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.info;
import static org.hearsay.io.Reading.read;
import static org.hearsay.io.Reading.write;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "<p>One fell.</p><p>Two\\n  fled.</p>|One fell.~~Two fled.",
        "<h1>Raid</h1>At dawn<br>on Hill 12|Raid~~At dawn~on Hill 12",
        "<div>One</div><div>Two</div>|One~Two",
        "<ul><li>flour<li>oil</ul>after|flour~oil~~after",
        "<table><tr><td>Zelnik</td><td>3</td></tr><tr><td>Orm</td></tr></table>|Zelnik 3~Orm",
        "a<script>var b = '<p>';</script><style>p {}</style><nav>Home</nav>c|ac",
        "<p hidden>no</p><p>yes</p>|yes",
        "<pre>one\\n  two</pre>three|one~  two~~three",
        "in <b>bold</b>face &amp; &lt;tags&gt;|in boldface & <tags>",
        "plain words|plain words"
    })
    void showsTheTextAsAReaderSeesIt(String html, String text) throws Exception {
        write(folder.resolve("a.html"), html.replace("\\n", "\n"));

        assertThat(read(documents(folder).get(0)).getDocumentText()).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void takesWhatTheHeadSays() throws Exception {
        write(folder.resolve("a.htm"), "<html lang=fr><head><title>Raid | Site</title>"
                + "<meta property='og:title' content='Raid at dawn'><meta property='og:site_name' content='Hill Post'>"
                + "<meta name='Author' content='Ada Berg'>"
                + "<meta property='article:published_time' content='2011-03-09T23:10:00Z'></head><body>Quiet.");

        JCas cas = read(documents(folder).get(0));
        DocumentInfo info = info(cas);

        assertThat(info.getTitle()).isEqualTo("Raid at dawn");
        assertThat(info.getPublisher()).isEqualTo("Hill Post");
        assertThat(info.getDate()).isEqualTo("2011-03-09");
        assertThat(info.getFields()).containsExactly("author=Ada Berg");
        assertThat(cas.getDocumentLanguage()).isEqualTo("fr");
        assertThat(cas.select(DocumentMetaData.class).single().getDocumentTitle()).isEqualTo("Raid at dawn");
    }

    @Test
    void keepsADateItCannotReadAsAField() throws Exception {
        write(folder.resolve("a.html"), "<meta name=date content='03/04/11'><p>Quiet.");

        DocumentInfo info = info(read(documents(folder).get(0)));

        assertThat(info.getDate()).isNull();
        assertThat(info.getFields()).containsExactly("date=03/04/11");
    }

    @Test
    void readsTheEncodingThePageNames() throws Exception {
        write(folder.resolve("a.html"),
                "<meta charset=\"iso-8859-1\"><p>Caf\u00E9 \u201Cburnt\u201D".getBytes("windows-1252"));

        assertThat(read(documents(folder).get(0)).getDocumentText()).isEqualTo("Caf\u00E9 \u201Cburnt\u201D");
    }

    @Test
    void isStrictAboutTheEncodingOfAPageThatNamesNone() throws Exception {
        write(folder.resolve("a.html"), "<p>Caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("byte offset 6");
    }

    @Test
    void survivesDeepNesting() throws Exception {
        write(folder.resolve("a.html"), "<div>".repeat(20_000) + "deep" + "</div>".repeat(20_000));

        assertThat(read(documents(folder).get(0)).getDocumentText()).contains("deep");
    }
}
