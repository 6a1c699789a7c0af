package io.github.tagtwin.settings;

/** How many letters must change to make one word of another: finds the name that was meant. */
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int column = 0; column < costs.length; column++) {
            costs[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int diagonal = costs[0];
            costs[0] = row;
            for (int column = 1; column < costs.length; column++) {
                int replaced = diagonal + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = costs[column];
                costs[column] = Math.min(replaced, 1 + Math.min(costs[column], costs[column - 1]));
            }
        }
        return costs[other.length()];
    }
}
