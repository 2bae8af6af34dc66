package dev.badgepipeline.badge.custom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundRuleTest {

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'fact':'TYPE','is':['FILM']} | when.is",
        "{'fact':'RESOLUTION','is':['4K','2K']} | when.is",
        "{'fact':'AUDIO_FORMAT','is':['Atmos']} | when.is",
        "{'number':'YEAR','from':2000,'to':1990} | when.from",
        "{'number':'YEAR'} | when.from",
        "{'rating':'IMDB'} | when.from",
        "{'rating':'IMDB','from':101} | when.from",
        "{'all':[]} | when.all",
        "{'all':[{'known':'TAG'},{'fact':'TYPE','is':['FILM']}]} | when.all[1].is",
        "{'any':[{'not':{'number':'YEAR'}}]} | when.any[0].not.from",
        "{'all':[{'fact':'TYPE','is':['MOVIE']},{'fact':'TYPE','is':['SERIES']}]} | when.all",
        "{'all':[{'number':'YEAR','to':1990},{'number':'YEAR','from':2000}]} | when.all",
        "{'all':[{'rating':'IMDB','to':50},{'all':[{'rating':'IMDB','from':60}]}]} | when.all",
        "{'all':[{'known':'TAG'},{'not':{'known':'TAG'}}]} | when.all",
      })
  void whatCanNeverBeTrueIsRefusedWithItsField(String when, String field) {
    assertThat(
            validator.validate(Rules.rule("{'name':'x','show':{'text':'x'},'when':" + when + "}")))
        .extracting(violation -> violation.getPropertyPath().toString())
        .contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all':[{'fact':'GENRE','is':['Horror']},{'fact':'GENRE','is':['Comedy']}]}",
        "{'all':[{'fact':'TYPE','is':['MOVIE','SERIES']},{'fact':'TYPE','is':['series']}]}",
        "{'all':[{'number':'YEAR','to':2000},{'number':'YEAR','from':2000}]}",
        "{'any':[{'fact':'TYPE','is':['MOVIE']},{'fact':'TYPE','is':['SERIES']}]}",
        "{'fact':'DYNAMIC_RANGE','is':['hdr10+']}"
      })
  void whatCanBeTrueIsTaken(String when) {
    assertThat(
            validator.validate(
                Rules.rule("{'name':'x','show':{'text':'{year} {imdb}'},'when':" + when + "}")))
        .isEmpty();
  }

  @Test
  void aPlaceholderThatStandsForNothingIsRefused() {
    assertThat(
            validator.validate(
                Rules.rule("{'name':'x','show':{'text':'{yaer}'},'when':{'known':'TAG'}}")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.getPropertyPath()).hasToString("show.text");
              assertThat(violation.getMessage()).isEqualTo("names 'yaer', which is no fact");
            });
  }

  @Test
  void whatIsTooDeepIsRefused() {
    String deep = "{'not':".repeat(8) + "{'known':'TAG'}" + "}".repeat(8);

    assertThat(
            validator.validate(Rules.rule("{'name':'x','show':{'text':'x'},'when':" + deep + "}")))
        .singleElement()
        .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("when"));
  }

  @Test
  void whatLacksSomethingIsRefusedForThat() {
    assertThat(
            validator.validate(
                Rules.rule("{'name':'x','when':{'all':[{'fact':'TAG','is':null}]}}")))
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("show", "when.all[0].is");
  }
}
