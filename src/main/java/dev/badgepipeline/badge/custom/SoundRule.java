package dev.badgepipeline.badge.custom;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rule that names only what there is, is not too deep, and can be true. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SoundRuleValidator.class)
@interface SoundRule {

  String message() default "can never hold";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
