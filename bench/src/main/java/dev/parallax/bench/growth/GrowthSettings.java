package dev.parallax.bench.growth;

import dev.parallax.bench.compare.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What is to be measured.
 *
 * @param sizes of each axis; those that are to be drawn only have none
 * @param common arguments of {@code bench/compare} for every size
 * @param into the folder of the figures and the drawing
 */
record GrowthSettings(Map<Axis, List<String>> sizes, List<String> common, Path into) {
    static final String USAGE = """
        bench/growth [--rows 1m,2m,5m,10m,20m,50m] [--models 2,5,10,20] [--classes 10,30,100,300,1000]
                     [--heap 512m] [--runs 5] [--work DIR] [--into DIR] [--draw]

          --rows, --models, --classes   the sizes to measure of what grows; all of the above if none is given
          --heap, --runs                as bench/compare takes them
          --work                        where the files go; parallax-growth in the system's temporary folder
          --into                        where growth.csv and growth.png are; the folder of this command
          --draw                        measure nothing, draw growth.png anew
        """;

    static GrowthSettings parse(List<String> arguments) {
        Map<Axis, List<String>> sizes = new EnumMap<>(Axis.class);
        Path work = Path.of(System.getProperty("java.io.tmpdir"), "parallax-growth");
        List<String> common = new ArrayList<>(List.of("--runs", "5", "--work", work.toString()));
        Path into = Path.of(System.getProperty("parallax.bench", "bench"));
        boolean draw = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String flag = rest.next();
            switch (flag) {
                case "--draw" -> draw = true;
                case "--into" -> into = Path.of(value(flag, rest));
                case "--heap", "--runs", "--work" -> common.addAll(List.of(flag, value(flag, rest)));
                default -> {
                    Axis axis = axis(flag);
                    sizes.put(axis, sizes(axis, value(flag, rest)));
                }
            }
        }
        if (sizes.isEmpty() && !draw) {
            for (Axis axis : Axis.values()) {
                sizes.put(axis, axis.sizes());
            }
        }
        Settings.parse(common);
        return new GrowthSettings(sizes, List.copyOf(common), into);
    }

    private static Axis axis(String flag) {
        for (Axis axis : Axis.values()) {
            if (axis.flag().equals(flag)) {
                return axis;
            }
        }
        throw new Settings.UsageException("unknown option " + flag);
    }

    private static List<String> sizes(Axis axis, String value) {
        List<String> sizes = List.of(value.split(","));
        sizes.forEach(size -> Settings.parse(axis.arguments(size)));
        return sizes;
    }

    private static String value(String flag, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Settings.UsageException(flag + " needs a value");
        }
        return rest.next();
    }
}
