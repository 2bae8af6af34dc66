package dev.badgepipeline.badge.custom;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which field of a rule keeps it from ever being true. */
public class SoundRuleValidator implements ConstraintValidator<SoundRule, Rule> {

  private static final int DEEPEST = 8;

  @Override
  public boolean isValid(@Nullable Rule rule, ConstraintValidatorContext context) {
    // What is not there at all is reported by the constraints of the fields.
    if (rule == null || isIncomplete(rule)) {
      return true;
    }
    Optional<Contradiction> mistake = mistake(rule);
    mistake.ifPresent(
        found -> {
          context.disableDefaultConstraintViolation();
          context
              .buildConstraintViolationWithTemplate(escaped(found.reason()))
              .addPropertyNode(found.path())
              .addConstraintViolation();
        });
    return mistake.isEmpty();
  }

  @SuppressWarnings("ConstantValue") // documents may leave out what must be there
  private static boolean isIncomplete(Rule rule) {
    return rule.when() == null
        || rule.show() == null
        || rule.show().text() == null
        || new Completeness(rule.when()).isLacking();
  }

  private static Optional<Contradiction> mistake(Rule rule) {
    return depth(rule.when()) > DEEPEST
        ? Optional.of(new Contradiction("when", "must not be deeper than " + DEEPEST))
        : Contradiction.in(rule.when())
            .map(found -> new Contradiction("when" + found.path(), found.reason()))
            .or(() -> unknownPlaceholder(rule));
  }

  private static int depth(Condition condition) {
    return 1 + condition.parts().stream().mapToInt(SoundRuleValidator::depth).max().orElse(0);
  }

  private static Optional<Contradiction> unknownPlaceholder(Rule rule) {
    return rule.show()
        .template()
        .unknownPlaceholder()
        .map(name -> new Contradiction("show.text", "names '" + name + "', which is no fact"));
  }

  /** What the message language would take for its own. */
  private static String escaped(String words) {
    return words.replaceAll("([\\\\{}$])", "\\\\$1");
  }
}
