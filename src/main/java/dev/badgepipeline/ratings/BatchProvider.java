package dev.badgepipeline.ratings;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** A provider that can be asked for several titles in one call. */
public interface BatchProvider extends RatingProvider {

  /** How many titles one call may ask for. */
  int titlesInACall();

  /**
   * What the ids of one call must have in common.
   *
   * @param id from {@link #idOf}
   */
  String kindOfCall(String id);

  /**
   * Asks for several titles. Fails as {@link #ask} where the call itself does; a title whose answer
   * is not sensible is not in what comes back.
   *
   * @param ids from {@link #idOf}, of one kind of call, no more than it may ask for
   * @return answers by those ids
   */
  Uni<Map<String, ProviderAnswer>> askForMany(List<String> ids);
}
