package dev.badgepipeline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.badgepipeline.configuration.Bounds;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.model.Zigzag;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.Constraint;
import java.util.List;
import java.util.Set;

/** Who may know whom. */
@AnalyzeClasses(
    packages = "dev.badgepipeline",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class PackageRulesTest {

  private static final String JPEG = "dev.badgepipeline.rendering.jpeg";

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_KNOW_THE_API =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.badgepipeline.api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.badgepipeline.api..");

  @ArchTest
  static final ArchRule THE_PIPELINE_KNOWS_NO_KIND_OF_BADGE_OR_LIBRARY =
      noClasses()
          .that()
          .resideInAPackage("dev.badgepipeline.pipeline..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.badgepipeline.badge.*..", "dev.badgepipeline.library.*.."));

  @ArchTest
  static final ArchRule RENDERING_DOES_NOT_TOUCH_THE_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("dev.badgepipeline.rendering..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.badgepipeline.database..");

  @ArchTest
  static final ArchRule THE_JPEG_PACKAGES_KNOW_NOTHING_ELSE_OF_THE_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage(JPEG + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.badgepipeline..").and(not(resideInAPackage(JPEG + ".."))));

  @ArchTest
  static final ArchRule THE_PACKAGES_OF_RENDERING_DO_NOT_KNOW_EACH_OTHER_IN_A_CIRCLE =
      SlicesRuleDefinition.slices()
          .matching("dev.badgepipeline.rendering.(**)")
          .should()
          .beFreeOfCycles();

  /** The classes in sub-packages are public for each other. */
  @ArchTest
  static final ArchRule OTHERS_SEE_OF_THE_JPEG_PACKAGES_ONLY_WHAT_IS_MEANT_FOR_THEM =
      noClasses()
          .that()
          .resideOutsideOfPackage(JPEG + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(JPEG + ".*..")
                  .and(not(belongToAnyOf(JpegSegments.class, Overlay.class, Zigzag.class))));

  @ArchTest
  static final ArchRule BADGES_DO_NOT_TOUCH_PIXELS =
      noClasses()
          .that()
          .resideInAPackage("dev.badgepipeline.badge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.badgepipeline.rendering..", "java.awt..", "javax.imageio..");

  @ArchTest
  static final ArchRule CLIENTS_DO_NOT_SEE_A_SESSION =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.badgepipeline.ratings.*..",
              "dev.badgepipeline.library..",
              "dev.badgepipeline.upstream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.badgepipeline.database..", "org.hibernate..", "io.vertx.sqlclient..");

  @ArchTest
  static final ArchRule ONLY_THE_DATABASE_PACKAGE_SPEAKS_TO_POSTGRESQL =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.badgepipeline.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vertx.pgclient..",
              "io.vertx.sqlclient..",
              "io.vertx.mutiny.pgclient..",
              "io.vertx.mutiny.sqlclient..");

  @ArchTest
  static final ArchRule ONLY_ITS_PACKAGE_SPEAKS_TO_RABBITMQ =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.badgepipeline.job.queue.rabbitmq..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.rabbitmq..");

  /** Elsewhere nobody would look at them. */
  @ArchTest
  static final ArchRule BOUNDS_STAND_IN_GROUPS_OF_SETTINGS =
      methods()
          .that()
          .areAnnotatedWith(Bounds.class)
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(ConfigMapping.class);

  /** Quarkus would have a validator look at every setting there is; see {@link Bounds}. */
  @ArchTest
  static final ArchRule SETTINGS_ARE_NOT_VALIDATED_AT_EVERY_START =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(ConfigMapping.class)
          .should()
          .beAnnotatedWith(
              DescribedPredicate.describe(
                  "a constraint of Jakarta Validation",
                  annotation -> annotation.getRawType().isMetaAnnotatedWith(Constraint.class)));

  /**
   * How long an answer is fresh goes by it, since the answer outlives the program, and so does a
   * provider's day; and services tell by two dates of their own how long they want to be left
   * alone.
   */
  @ArchTest
  static final ArchRule NOBODY_WAITS_BY_THE_TIME_OF_DAY =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.ratings.StoredAnswer")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.ratings.Freshness")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.ratings.BudgetWindow")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.ratings.RateLimit")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.ratings.Waiting")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.upstream.RetryAfter")
          .and()
          .doNotHaveFullyQualifiedName("dev.badgepipeline.pipeline.Lifetime")
          .should()
          .accessTargetWhere(isReckoningWithTheTimeOfDay())
          .because("it may jump: what waits goes by SteadyTime");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER_IN_A_CIRCLE =
      SlicesRuleDefinition.slices().assignedFrom(new Features()).should().beFreeOfCycles();

  /** To be told or kept, it need not be compared with another, nor moved. */
  private static DescribedPredicate<JavaAccess<?>> isReckoningWithTheTimeOfDay() {
    Set<String> reckoning =
        Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.millis",
            "java.time.Duration.between",
            "java.time.Instant.compareTo",
            "java.time.Instant.isAfter",
            "java.time.Instant.isBefore",
            "java.time.Instant.minus",
            "java.time.Instant.minusMillis",
            "java.time.Instant.minusSeconds",
            "java.time.Instant.plus",
            "java.time.Instant.plusMillis",
            "java.time.Instant.plusSeconds",
            "java.time.Instant.toEpochMilli",
            "java.time.Instant.until",
            "java.util.Date.<init>");
    return DescribedPredicate.describe(
        "it reckons with the time of day",
        access -> reckoning.contains(access.getTargetOwner().getName() + "." + access.getName()));
  }

  /**
   * The packages below the program's own, with everything below them, except that each kind of
   * badge, library and rating provider is a feature of its own: it depends on what its kinds share,
   * and is known to nobody.
   */
  private static final class Features implements SliceAssignment {

    private static final List<String> OF_MANY_KINDS = List.of("badge", "library", "ratings");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String[] names = type.getPackageName().split("\\.", -1);
      if (names.length < 3) {
        return SliceIdentifier.ignore();
      }
      return names.length > 3 && OF_MANY_KINDS.contains(names[2])
          ? SliceIdentifier.of(names[2], names[3])
          : SliceIdentifier.of(names[2]);
    }

    @Override
    public String getDescription() {
      return "features";
    }
  }
}
