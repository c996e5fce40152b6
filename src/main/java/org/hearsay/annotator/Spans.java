package org.hearsay.annotator;

import java.util.Arrays;

/** A growing list of begin/end pairs, kept as plain numbers: documents of several megabytes have a million of them. */
final class Spans {

    private int[] offsets = new int[256];
    private int size;

    void add(int begin, int end) {
        if (2 * size == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[2 * size] = begin;
        offsets[2 * size + 1] = end;
        size++;
    }

    int size() {
        return size;
    }

    int begin(int index) {
        return offsets[2 * index];
    }

    int end(int index) {
        return offsets[2 * index + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && Arrays.equals(offsets, 0, 2 * size, spans.offsets, 0, 2 * spans.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < 2 * size; i++) {
            hash = 31 * hash + offsets[i];
        }
        return hash;
    }
}
