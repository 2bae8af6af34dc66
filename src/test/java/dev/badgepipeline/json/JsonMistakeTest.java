package dev.badgepipeline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMistakeTest {

  private enum Colour {
    RED,
    GREEN
  }

  private record Shape(int corners, List<Colour> colours) {}

  private record Drawing(List<Shape> shapes) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"shapes\":[{\"corners\":\"four\"}]}              | shapes[0].corners",
        "{\"shapes\":[{},{\"colours\":[\"RED\",\"BLUE\"]}]} | shapes[1].colours[1]",
        "{\"shapes\":[{\"edges\":4}]}                       | shapes[0].edges",
        "{\"shapes\":7}                                     | shapes",
        "[]                                                 | ''",
      })
  void namesThePathToTheField(String document, String field) {
    assertThat(mistake(document).field()).isEqualTo(field);
  }

  @Test
  void listsTheFieldsThereAre() {
    assertThat(mistake("{\"shapes\":[{\"edges\":4}]}").message())
        .isEqualTo("is not a field here; the fields are colours, corners");
  }

  @Test
  void listsTheValuesOfAnEnumeration() {
    assertThat(mistake("{\"shapes\":[{\"colours\":[\"BLUE\"]}]}").message())
        .isEqualTo("must be one of [RED, GREEN], not BLUE");
  }

  @Test
  void namesAValueThatCannotBe() {
    assertThat(mistake("{\"shapes\":[{\"corners\":\"four\"}]}").message())
        .isEqualTo("cannot be 'four'");
  }

  @Test
  void saysNothingOfJavaTypes() {
    assertThat(mistake("{\"shapes\":7}").sentence())
        .isEqualTo("shapes has a value of the wrong type");
  }

  @Test
  void callsADocumentOfAnotherFormTheDocument() {
    assertThat(mistake("[]").sentence()).isEqualTo("the document has a value of the wrong type");
  }

  private static JsonMistake mistake(String document) {
    return JsonMistake.in(
        catchThrowableOfType(
            JsonMappingException.class,
            () -> new ObjectMapper().readValue(document, Drawing.class)));
  }
}
