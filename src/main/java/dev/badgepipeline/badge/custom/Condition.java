package dev.badgepipeline.badge.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.settings.Help;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a rule holds. Which form a condition has is told by its fields. */
@RegisterForReflection
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(Condition.All.class),
  @JsonSubTypes.Type(Condition.Any.class),
  @JsonSubTypes.Type(Condition.Not.class),
  @JsonSubTypes.Type(Condition.Is.class),
  @JsonSubTypes.Type(Condition.Contains.class),
  @JsonSubTypes.Type(Condition.Known.class),
  @JsonSubTypes.Type(Condition.Within.class),
  @JsonSubTypes.Type(Condition.Rated.class)
})
sealed interface Condition {

  /** Looks whether facts meet it, and says why. */
  Explained explain(Facts facts);

  /** The conditions that it is made of. */
  default List<Condition> parts() {
    return List.of();
  }

  /** All of several. */
  @RegisterForReflection
  record All(
      @Help("Conditions that must all be met.") @NotEmpty @Size(max = 20)
          List<@NotNull @Valid Condition> all)
      implements Condition {

    @Override
    public List<Condition> parts() {
      return all;
    }

    @Override
    public Explained explain(Facts facts) {
      List<Explained> each = all.stream().map(one -> one.explain(facts)).toList();
      return Explained.of("all", Truth.all(each.stream().map(Explained::met).toList()), each);
    }
  }

  /** At least one of several. */
  @RegisterForReflection
  record Any(
      @Help("Conditions of which one must be met.") @NotEmpty @Size(max = 20)
          List<@NotNull @Valid Condition> any)
      implements Condition {

    @Override
    public List<Condition> parts() {
      return any;
    }

    @Override
    public Explained explain(Facts facts) {
      List<Explained> each = any.stream().map(one -> one.explain(facts)).toList();
      return Explained.of("any", Truth.any(each.stream().map(Explained::met).toList()), each);
    }
  }

  /** The opposite of another. */
  @RegisterForReflection
  record Not(@Help("A condition that must not be met.") @NotNull @Valid Condition not)
      implements Condition {

    @Override
    public List<Condition> parts() {
      return List.of(not);
    }

    @Override
    public Explained explain(Facts facts) {
      Explained one = not.explain(facts);
      return Explained.of("not", one.met().not(), List.of(one));
    }
  }

  /** A fact is one of some words, in capitals or not. */
  @RegisterForReflection
  record Is(
      @Help("The fact that is looked at.") @NotNull TextFact fact,
      @Help("What it may be.") @NotEmpty @Size(max = 100)
          List<@NotBlank @Size(max = 200) String> is)
      implements Condition {

    @Override
    public Explained explain(Facts facts) {
      return Texts.explain(fact, "is", is, facts, String::equalsIgnoreCase);
    }
  }

  /** A fact has some words in it, in capitals or not. */
  @RegisterForReflection
  record Contains(
      @Help("The fact that is looked at.") @NotNull TextFact fact,
      @Help("What it may have in it.") @NotEmpty @Size(max = 100)
          List<@NotBlank @Size(max = 200) String> contains)
      implements Condition {

    @Override
    public Explained explain(Facts facts) {
      return Texts.explain(fact, "contains", contains, facts, Contains::has);
    }

    private static boolean has(String found, String wanted) {
      return found.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
  }

  /** A fact is known, whatever it is. */
  @RegisterForReflection
  record Known(@Help("A fact that must be known.") @NotNull TextFact known) implements Condition {

    @Override
    public Explained explain(Facts facts) {
      List<String> found = facts.text(known);
      return Explained.leaf(Texts.name(known) + " is known", Truth.of(!found.isEmpty()), found);
    }
  }

  /** A number is in a range. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Within(
      @Help("The number that is looked at.") @NotNull NumberFact number,
      @Help(value = "The least that it may be.", optional = true)
          @DecimalMin("-100000")
          @DecimalMax("100000")
          @Nullable Double from,
      @Help(value = "The most that it may be.", optional = true)
          @DecimalMin("-100000")
          @DecimalMax("100000")
          @Nullable Double to)
      implements Condition {

    @Override
    public Explained explain(Facts facts) {
      OptionalDouble found = facts.number(number);
      return Explained.leaf(
          Texts.name(number) + " is " + new Range(from, to).inWords(),
          found.isEmpty()
              ? Truth.UNKNOWN
              : Truth.of(new Range(from, to).holds(found.getAsDouble())),
          found.stream().mapToObj(Range::inWords).toList());
    }
  }

  /** A rating is in a range. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rated(
      @Help("Whose rating is looked at.") @NotNull RatingSource rating,
      @Help(value = "The least that it may be, in per cent.", optional = true)
          @DecimalMin("0")
          @DecimalMax("100")
          @Nullable Double from,
      @Help(value = "The most that it may be, in per cent.", optional = true)
          @DecimalMin("0")
          @DecimalMax("100")
          @Nullable Double to)
      implements Condition {

    @Override
    public Explained explain(Facts facts) {
      OptionalInt found = facts.rating(rating);
      return Explained.leaf(
          "rating of " + rating.label() + " is " + new Range(from, to).inWords(),
          found.isEmpty() ? Truth.UNKNOWN : Truth.of(new Range(from, to).holds(found.getAsInt())),
          found.stream().mapToObj(percent -> percent + "%").toList());
    }
  }

  /** What conditions on words share. */
  final class Texts {

    private Texts() {}

    static Explained explain(
        TextFact fact,
        String verb,
        List<String> wanted,
        Facts facts,
        BiPredicate<String, String> matches) {
      List<String> found = facts.text(fact);
      boolean holds =
          found.stream()
              .anyMatch(value -> wanted.stream().anyMatch(one -> matches.test(value, one)));
      return Explained.leaf(
          name(fact) + " " + verb + " " + String.join(" or ", wanted),
          found.isEmpty() && fact.isSingle() ? Truth.UNKNOWN : Truth.of(holds),
          found);
    }

    /** As people would say it. */
    static String name(Enum<?> fact) {
      return fact.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** This and all that it is made of, however deep. */
  default Stream<Condition> everything() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::everything));
  }
}
