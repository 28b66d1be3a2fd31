package dev.storewatch.warehouse.alert.rule;

/** The natural logarithm of n!, from a table for small n and Stirling's series above, where it is exact to 12 digits. */
final class LogFactorial {

    private static final double[] TABLE = table();

    private LogFactorial() {}

    static double of(long n) {
        if (n < TABLE.length) {
            return TABLE[Math.toIntExact(n)];
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }

    private static double[] table() {
        double[] logs = new double[1024];
        for (int n = 2; n < logs.length; n++) {
            logs[n] = logs[n - 1] + Math.log(n);
        }
        return logs;
    }
}
