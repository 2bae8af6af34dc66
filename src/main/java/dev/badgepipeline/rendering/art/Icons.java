package dev.badgepipeline.rendering.art;

import dev.badgepipeline.badge.CellIcon;
import dev.badgepipeline.badge.Flag;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.rendering.art.IconArt.Paint;
import java.awt.Color;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The drawings of all icons, each read once, when it is first drawn: a start needs none. */
final class Icons {

  private final ConcurrentMap<CellIcon, IconArt> art = new ConcurrentHashMap<>();

  IconArt of(CellIcon icon) {
    return art.computeIfAbsent(icon, Icons::load);
  }

  private static IconArt load(CellIcon icon) {
    return icon instanceof Flag flag
        ? IconArt.load("/icons/flag/" + flag.country() + ".svg", new Paint.AsDrawn())
        : load((Icon) icon);
  }

  /** Brands have their own colours, lightened where those would not be seen on a dark plate. */
  private static IconArt load(Icon icon) {
    return switch (icon) {
      case IMDB -> own("imdb");
      case TMDB -> own("tmdb");
      case RT_FRESH -> brand("rottentomatoes", 0xFA4B2A);
      case RT_ROTTEN -> own("rotten");
      case RT_AUDIENCE -> own("popcorn");
      case METACRITIC -> brand("metacritic", 0xFFCC34);
      case LETTERBOXD -> brand("letterboxd", 0x00E054);
      case TRAKT -> brand("trakt", 0xF2575B);
      case MYANIMELIST -> brand("myanimelist", 0x6C8FE0);
      case ANILIST -> brand("anilist", 0x02A9FF);
      case ROGER_EBERT -> symbol("star", new Paint.Always(new Color(0xFFB52E)));
      case DOLBY -> IconArt.load("/icons/brand/dolby.svg", new Paint.LikeText());
      case DTS -> IconArt.load("/icons/brand/dts.svg", new Paint.LikeText());
      case LAUREL -> symbol("laurel-wreath", new Paint.LikeText());
      case TROPHY -> symbol("trophy", new Paint.LikeText());
      case STAR -> symbol("star", new Paint.LikeText());
    };
  }

  private static IconArt brand(String name, int colour) {
    return IconArt.load("/icons/brand/" + name + ".svg", new Paint.Always(new Color(colour)));
  }

  private static IconArt symbol(String name, Paint paint) {
    return IconArt.load("/icons/symbol/" + name + ".svg", paint);
  }

  private static IconArt own(String name) {
    return IconArt.load("/icons/own/" + name + ".svg", new Paint.AsDrawn());
  }
}
