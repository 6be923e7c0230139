package org.cancerimaging.mappers.dicom;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The different values of each {@link Quantity}, of one file or of a whole series. Not thread-safe. */
final class QuantityValues {

    private final Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);

    void clear() {
        values.clear();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    void add(Quantity quantity, double number) {
        double[] held = values.getOrDefault(quantity, DistinctNumbers.NONE);
        // -0 and 0 are one number.
        double[] more = DistinctNumbers.with(held, number + 0.0, quantity.most());
        if (more != held) {
            values.put(quantity, more);
        }
    }

    void addAll(QuantityValues others) {
        others.values.forEach((quantity, numbers) -> {
            for (double number : numbers) {
                add(quantity, number);
            }
        });
    }

    Map<Quantity, List<Double>> asMap() {
        Map<Quantity, List<Double>> map = new EnumMap<>(Quantity.class);
        values.forEach((quantity, numbers) ->
                map.put(quantity, Arrays.stream(numbers).boxed().toList()));
        return map;
    }
}
