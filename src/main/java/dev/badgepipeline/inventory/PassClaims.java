package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets one of several instances look a library through at a time. A claim that its owner has left,
 * killed perhaps, lapses by itself.
 */
@ApplicationScoped
public class PassClaims {

  private static final String STAGE = "library pass";

  private final DatabaseTiers tiers;
  private final Documents json;
  private final Clock clock;

  PassClaims(DatabaseTiers tiers, ObjectMapper json, Clock clock) {
    this.tiers = tiers;
    this.json = new Documents(json);
    this.clock = clock;
  }

  /**
   * Claims a library; empty where somebody else has it. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  public Uni<Optional<PassClaim>> claim(String connection) {
    Work<Optional<PassClaim>> claim =
        new Claim(connection, UUID.randomUUID().toString(), clock.instant(), json);
    return tiers.call(STAGE, store -> store.transact(claim));
  }

  /** Says that the owner is still there. */
  Uni<Void> extend(PassClaim claim) {
    return tiers.call(STAGE, store -> store.transact(new Extend(claim, clock.instant())));
  }

  /** Gives the claim of a look back; the next one begins where this one has begun. */
  Uni<Void> end(Look look) {
    End end = new End(look.claim(), Optional.of(look.began()), look.whole(), look.types().all());
    return tiers.call(STAGE, store -> store.transact(end));
  }

  /** Gives a claim back whose look has failed; the next one begins where this one should have. */
  public Uni<Void> giveUp(PassClaim claim) {
    End end = new End(claim, Optional.empty(), /* full= */ false, claim.types());
    return tiers.call(STAGE, store -> store.transact(end));
  }

  /** Whether a library was ever looked through as a whole. */
  Uni<Boolean> isListed(String connection) {
    return tiers.call(STAGE, store -> store.transact(new IsListed(connection)));
  }

  private record Claim(String connection, String by, Instant now, Documents json)
      implements Work<Optional<PassClaim>> {

    /** What was saved a moment before the last look is looked at again: clocks differ. */
    private static final String SQL =
        """
        with claimed as (
          insert into library_sweep as sweep (connection, claimed_by, claimed_until)
          values (:connection, :by, cast(:now as timestamptz) + interval '15 minutes')
              on conflict (connection) do update
             set claimed_by = excluded.claimed_by,
                 claimed_until = excluded.claimed_until
           where sweep.claimed_until is null
              or sweep.claimed_until < cast(:now as timestamptz)
              or sweep.claimed_by = excluded.claimed_by
          returning *)
        select cast(json_build_object(
                 'connection', connection,
                 'by', claimed_by,
                 'since', began_at - interval '5 minutes',
                 'listed', full_at is not null,
                 'just_listed', coalesce(began_at = full_at, false),
                 'types', string_to_array(types, ',')) as text)
          from claimed
        """;

    @Override
    public String name() {
      return "claim a library";
    }

    @Override
    public Uni<Optional<PassClaim>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("connection", connection)
          .setParameter("by", by)
          .setParameter("now", now)
          .getResultList()
          .map(rows -> rows.stream().findFirst().map(row -> json.read(row, PassClaim.class)));
    }
  }

  private record Extend(PassClaim claim, Instant now) implements Work<Void> {

    private static final String SQL =
        """
        update library_sweep
           set claimed_until = cast(:now as timestamptz) + interval '15 minutes'
         where connection = :connection and claimed_by = :by
        """;

    @Override
    public String name() {
      return "go on with a library";
    }

    @Override
    public Uni<Void> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("connection", claim.connection())
          .setParameter("by", claim.by())
          .setParameter("now", now)
          .executeUpdate()
          .replaceWithVoid();
    }
  }

  private record End(PassClaim claim, Optional<Instant> began, boolean full, Set<ItemType> types)
      implements Work<Void> {

    private static final String SQL =
        """
        update library_sweep
           set claimed_by = null,
               claimed_until = null,
               types = :types,
               began_at = coalesce(cast(:began as timestamptz), began_at),
               full_at = case when :full then cast(:began as timestamptz) else full_at end
         where connection = :connection and claimed_by = :by
        """;

    @Override
    public String name() {
      return "end with a library";
    }

    @Override
    public Uni<Void> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL)
          .setParameter("connection", claim.connection())
          .setParameter("by", claim.by())
          .setParameter("began", began.orElse(null))
          .setParameter("full", full)
          .setParameter("types", LookedAtTypes.inWords(types))
          .executeUpdate()
          .replaceWithVoid();
    }
  }

  private record IsListed(String connection) implements Work<Boolean> {

    private static final String SQL =
        """
        select count(*) from library_sweep where connection = :connection and full_at is not null
        """;

    @Override
    public String name() {
      return "whether a library is listed";
    }

    @Override
    public Uni<Boolean> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, Long.class)
          .setParameter("connection", connection)
          .getSingleResult()
          .map(found -> found > 0);
    }
  }
}
