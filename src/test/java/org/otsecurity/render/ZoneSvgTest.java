package org.otsecurity.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.Golden;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.query.zone.ZoneGuidance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ZoneSvgTest {
  private static final ZoneModel MODEL = TestCorpus.questions().zones().model();
  private static final ZoneGuidance.Captions CAPTIONS = TestCorpus.questions().zones().captions();

  static List<ReferenceArchitecture> architectures() {
    return MODEL.architectures();
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void drawingIsWellFormedAndShowsEverything(ReferenceArchitecture architecture) throws Exception {
    String svg = ZoneSvg.of(architecture, MODEL, CAPTIONS);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    String text = document.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    architecture
        .zones()
        .forEach(
            each -> assertThat(text).contains(SvgText.wrap(each.name(), 14.6, 194).getFirst()));
    architecture
        .conduits()
        .forEach(each -> assertThat(text).contains(each.id() + " " + each.label()));
    assertThat(ZoneSvg.of(architecture, MODEL, CAPTIONS)).isEqualTo(svg);
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void zonesAndLabelsStayApartAndInside(ReferenceArchitecture architecture) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(ZoneSvg.of(architecture, MODEL, CAPTIONS))));
    double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
    NodeList boxes = document.getElementsByTagName("rect");
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < boxes.getLength(); i++) {
      Element box = (Element) boxes.item(i);
      double high = box.hasAttribute("x") ? number(box, "height") : 0;
      boolean zone = high > 40 && !box.getAttribute("class").equals("band");
      if (zone || high == 20) {
        double[] place = {number(box, "x"), number(box, "y"), number(box, "width"), high};
        assertThat(place[0]).isPositive();
        assertThat(place[0] + place[2]).isLessThan(width);
        assertThat(kept).as(architecture.id()).noneMatch(each -> overlap(each, place));
        kept.add(place);
      }
    }
    assertThat(kept).hasSize(architecture.zones().size() + architecture.conduits().size());
  }

  @Test
  void drawingIsAsReviewed() {
    ReferenceArchitecture substation =
        MODEL.architectures().stream()
            .filter(each -> each.id().equals("electrical-substation"))
            .findFirst()
            .orElseThrow();
    Golden.matches(
        Path.of("src/test/resources/golden/zones/electrical-substation.svg"),
        ZoneSvg.of(substation, MODEL, CAPTIONS));
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] < other[0] + other[2]
        && other[0] < one[0] + one[2]
        && one[1] < other[1] + other[3]
        && other[1] < one[1] + one[3];
  }
}
