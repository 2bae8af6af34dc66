package dev.badgepipeline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files are kept in the form that is smaller, and come out as they were. */
class PageFileTest {

  @Test
  void whatGzipMakesSmallerIsKeptInGzip() {
    byte[] script = "let nothing;\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

    PageFile file = PageFile.of("a.js", script);

    assertThat(file.isCompressed()).isTrue();
    assertThat(file.kept()).hasSizeLessThan(1000);
    assertThat(file.plain()).isEqualTo(script);
  }

  @Test
  void whatGzipMakesLargerIsKeptAsItIs() {
    byte[] style = "a{}".getBytes(StandardCharsets.UTF_8);

    PageFile file = PageFile.of("a.css", style);

    assertThat(file.isCompressed()).isFalse();
    assertThat(file.plain()).isEqualTo(style);
  }

  @Test
  void tagsGoByWhatIsInFiles() {
    byte[] one = {1};
    byte[] other = {2};

    assertThat(PageFile.of("a.txt", one).tag())
        .isEqualTo(PageFile.of("b.txt", one).tag())
        .isNotEqualTo(PageFile.of("a.txt", other).tag());
  }

  @Test
  void whatIsNotCarriedIsNamed() {
    assertThatThrownBy(() -> PageFile.carried("/web/none.js")).hasMessageContaining("/web/none.js");
  }
}
