package org.hearsay.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * A trie of strings in a few arrays, ten bytes a node. Nodes are numbered in breadth-first order, so that the edges of a
 * node stand side by side and edge {@code i} leads to node {@code i + 1}.
 */
final class CharTrie {

    /** The node to start from. */
    static final int ROOT = 0;
    /** Where there is no node, and no key. */
    static final int NONE = -1;

    private static final int FEW = 6;

    private final int[] rootEdges = new int[128];
    private int[] firstEdge = new int[64];
    private int[] keys = new int[64];
    private char[] labels = new char[64];
    private int nodes;
    private int edges;

    /**
     * @param sorted the keys, sorted, none twice and none empty
     */
    CharTrie(List<String> sorted) {
        build(sorted);
        firstEdge = Arrays.copyOf(firstEdge, nodes + 1);
        firstEdge[nodes] = edges;
        keys = Arrays.copyOf(keys, nodes);
        labels = Arrays.copyOf(labels, edges);
        Arrays.fill(rootEdges, NONE);
        for (int edge = firstEdge[ROOT]; edge < firstEdge[ROOT + 1]; edge++) {
            if (labels[edge] < rootEdges.length) {
                rootEdges[labels[edge]] = edge + 1;
            }
        }
    }

    /** Goes level by level; each node is the range of sorted keys that start with its characters. */
    private void build(List<String> sorted) {
        char[][] all = new char[sorted.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = sorted.get(i).toCharArray();
        }
        // Each range of a level has at least one key of its own.
        int[] level = new int[2 * all.length + 2];
        int[] next = new int[2 * all.length + 2];
        level[1] = all.length;
        int used = 2;
        for (int depth = 0; used > 0; depth++) {
            int size = 0;
            for (int i = 0; i < used; i += 2) {
                int start = level[i];
                int to = level[i + 1];
                boolean isKey = start < to && all[start].length == depth;
                addNode(isKey ? start++ : NONE);
                while (start < to) {
                    char label = all[start][depth];
                    int end = start + 1;
                    while (end < to && all[end][depth] == label) {
                        end++;
                    }
                    addEdge(label);
                    next[size++] = start;
                    next[size++] = end;
                    start = end;
                }
            }
            int[] done = level;
            level = next;
            next = done;
            used = size;
        }
    }

    private void addNode(int key) {
        if (nodes == firstEdge.length) {
            firstEdge = Arrays.copyOf(firstEdge, nodes * 2);
            keys = Arrays.copyOf(keys, nodes * 2);
        }
        firstEdge[nodes] = edges;
        keys[nodes++] = key;
    }

    private void addEdge(char label) {
        labels = edges == labels.length ? Arrays.copyOf(labels, edges * 2) : labels;
        labels[edges++] = label;
    }

    /** Returns the node that a character leads to, or {@link #NONE}. */
    int child(int node, char label) {
        if (node == ROOT && label < rootEdges.length) {
            return rootEdges[label];
        }
        int from = firstEdge[node];
        int to = firstEdge[node + 1];
        if (to - from > FEW) {
            int found = Arrays.binarySearch(labels, from, to, label);
            return found < 0 ? NONE : found + 1;
        }
        for (int edge = from; edge < to; edge++) {
            if (labels[edge] == label) {
                return edge + 1;
            }
        }
        return NONE;
    }

    /** Returns the number of edges. */
    int edges() {
        return edges;
    }

    /** Returns the first edge of a node; those of the next node follow its last. */
    int firstEdge(int node) {
        return firstEdge[node];
    }

    /** Returns the character of an edge. */
    char label(int edge) {
        return labels[edge];
    }

    /** Returns the node that an edge leads to. */
    static int node(int edge) {
        return edge + 1;
    }

    /** Returns the index of the key that ends at a node, or {@link #NONE}. */
    int key(int node) {
        return keys[node];
    }
}
