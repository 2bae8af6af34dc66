package dev.badgepipeline.badge.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {

  @ParameterizedTest
  @CsvSource({
    "ger, de", "deu, de", "de, de", "DE, de", "de-AT, de", "eng, en", "en_US, en", "fre, fr",
    "fra, fr", "chi, zh", "zho, zh", "zh-Hant, zh", "pt-BR, pt", "jpn, ja", "dut, nl", "nld, nl",
    "cze, cs", "gre, el", "per, fa", "rum, ro", "slo, sk", "heb, he", "iw, he", "ind, id",
    "nob, nb", "nor, no", "fil, fil", "yue, yue", "alb, sq", "wel, cy"
  })
  void readsWhatFilesSay(String written, String letters) {
    assertThat(LanguageCode.of(written)).contains(new LanguageCode(letters));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "zxx", "mul", "mis", "", "-", "German", "1a", "d"})
  void whatNamesNoLanguageIsNone(String written) {
    assertThat(LanguageCode.of(written)).isEmpty();
  }
}
