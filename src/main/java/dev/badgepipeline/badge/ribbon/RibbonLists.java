package dev.badgepipeline.badge.ribbon;

import dev.badgepipeline.lists.ListProvider;
import dev.badgepipeline.lists.ListWishes;
import dev.badgepipeline.lists.WantedList;
import dev.badgepipeline.ratings.mdblist.MdblistProvider;
import dev.badgepipeline.settings.SettingsOfAllScopes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Wants those lists to be read that ribbons show, in whatever library. */
@ApplicationScoped
class RibbonLists implements ListWishes {

  private final SettingsOfAllScopes settings;
  private final MdblistProvider mdblist;

  RibbonLists(SettingsOfAllScopes settings, MdblistProvider mdblist) {
    this.settings = settings;
    this.mdblist = mdblist;
  }

  @Override
  public ListProvider provider() {
    return mdblist;
  }

  @Override
  public Uni<List<WantedList>> wanted() {
    return settings.of(RibbonSettings.TYPE).map(RibbonLists::wanted);
  }

  /** What ribbons show that are not switched off. */
  static List<WantedList> wanted(List<RibbonSettings> everywhere) {
    return everywhere.stream()
        .filter(RibbonSettings::enabled)
        .flatMap(settings -> settings.lists().stream())
        .map(list -> new WantedList(list.id(), list.isRanked()))
        .toList();
  }
}
