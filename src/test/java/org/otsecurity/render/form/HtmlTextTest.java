package org.otsecurity.render.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class HtmlTextTest {
  static final List<String> HOSTILE = HostileWords.ALL;

  private static final Set<String> ELEMENTS =
      Set.of(
          "div", "h2", "h3", "p", "ul", "li", "pre", "table", "thead", "tbody", "tr", "th", "td",
          "span", "b", "a");

  private static final Set<String> ATTRIBUTES = Set.of("class", "href", "rel", "scope");

  @Test
  void everyBlockHasItsElement() {
    Sheet sheet =
        new Sheet()
            .title("SR 1.1", "Human user")
            .prose(0, Style.FAINT, "IEC 62443-3-3 & more")
            .blank()
            .prose(2, Style.PLAIN, "Words.")
            .prose("  - ", "    ", Style.PLAIN, "one")
            .prose("  ! ", "    ", Style.PLAIN, "two")
            .prose("Source:  ", "         ", Style.FAINT, "At https://example.org/a_b?c=d&e.")
            .heading("Checks")
            .labeled(6, Style.GOOD, "ok", 14, "Java", "25")
            .verbatim("  a  <b>")
            .verbatim("c")
            .table(
                0,
                new Table(Column.id(), Column.fixed("", Style.FAINT), Column.number("SL"))
                    .row("SR 1.1", "", "1"))
            .notes(List.of("A note."));
    assertThat(HtmlText.of(sheet))
        .isEqualTo(
            """
            <h2><span class="id">SR 1.1</span> Human user</h2>
            <p><span class="faint">IEC 62443-3-3 &amp; more</span></p>
            <p class="in-1">Words.</p>
            <ul>
            <li>one</li>
            <li>! two</li>
            </ul>
            <p><b class="label">Source:</b> <span class="faint">At \
            <a href="https://example.org/a_b?c=d&amp;e" rel="noopener noreferrer">\
            https://example.org/a_b?c=d&amp;e</a>.</span></p>
            <h3>Checks</h3>
            <p><span class="good">ok</span> <b class="label">Java</b> 25</p>
            <pre>  a  &lt;b&gt;
            c
            </pre>
            <table>
            <thead><tr><th scope="col">ID</th><th scope="col">SL</th></tr></thead>
            <tbody>
            <tr><td><span class="id">SR 1.1</span></td><td class="number">1</td></tr>
            </tbody>
            </table>
            <ul class="notes">
            <li>A note.</li>
            </ul>
            """);
  }

  @Test
  void anEmptySheetIsNoMarkup() {
    Sheet sheet =
        new Sheet()
            .blank()
            .prose(2, Style.STRONG, " ")
            .table(0, new Table(Column.fixed("", Style.ID)).row(" "));
    assertThat(HtmlText.of(sheet)).isEmpty();
    assertThat(HtmlText.of(new Sheet())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileWordsStayWords(String words) throws Exception {
    check(words);
  }

  @Property
  void anyWordsStayWords(@ForAll String words) throws Exception {
    check(words);
  }

  /** What comes out is well formed, has known elements only, and says the words. */
  private static void check(String words) throws Exception {
    Document page = parse("<div>" + HtmlText.of(HostileWords.everywhere(words)) + "</div>");
    for (Element each : elements(page.getDocumentElement())) {
      assertThat(ELEMENTS).contains(each.getTagName());
      Set<String> attributes = new TreeSet<>();
      for (int i = 0; i < each.getAttributes().getLength(); i++) {
        attributes.add(each.getAttributes().item(i).getNodeName());
      }
      assertThat(ATTRIBUTES).containsAll(attributes);
      if (each.hasAttribute("href")) {
        assertThat(each.getAttribute("href")).matches("https?://[^\"'<>\\s]+");
      }
    }
    Set<String> said = new HashSet<>();
    for (Element each : elements(page.getDocumentElement())) {
      if (each.getTagName().equals("h3") || each.getTagName().equals("li")) {
        said.add(each.getTextContent());
      }
    }
    assertThat(said).contains(Words.oneLine(words));
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Node node) {
    List<Element> elements = new ArrayList<>();
    if (node instanceof Element element) {
      elements.add(element);
    }
    for (int i = 0; i < node.getChildNodes().getLength(); i++) {
      elements.addAll(elements(node.getChildNodes().item(i)));
    }
    return elements;
  }
}
