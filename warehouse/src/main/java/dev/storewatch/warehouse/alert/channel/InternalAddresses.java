package dev.storewatch.warehouse.alert.channel;

import java.net.InetAddress;

/** The addresses that no public service answers at. */
final class InternalAddresses {

    private InternalAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isReserved4(bytes) : isReserved6(bytes));
    }

    private static boolean isReserved4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Unique local addresses, and the ranges that carry an IPv4 address inside (6to4, NAT64, IPv4-compatible). */
    private static boolean isReserved6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean nat64 = first == 0x00 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= bytes[i] == 0;
        }
        return uniqueLocal || sixToFour || nat64 || compatible;
    }
}
