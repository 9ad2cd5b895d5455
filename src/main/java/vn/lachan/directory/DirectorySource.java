package vn.lachan.directory;

import java.util.List;

/** Where the look-ups get the directory from: the tables, or the files themselves. */
interface DirectorySource {

    UnitMap unitMap();

    List<FocalPoint> focalPoints();

    List<CalendarDay> calendar();
}
