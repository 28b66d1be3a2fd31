package dev.storewatch.warehouse.alert.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where notices may go: the products' own hosts and those configured. A host whose name leads to an internal address is refused unless
 * it is configured as internal, so that a channel's address cannot be used to reach what only this machine can.
 *
 * @param hosts further hosts, reached over TLS at public addresses
 * @param internalHosts hosts that may be internal and need no TLS
 */
public record Destinations(Set<String> hosts, Set<String> internalHosts) {

    /** Nothing but the products' own hosts. */
    public static final Destinations PRODUCTS_ONLY = new Destinations(Set.of(), Set.of());

    /** How names become addresses. */
    public interface Resolver {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    /** The system's own. */
    public static final Resolver SYSTEM = host -> Arrays.asList(InetAddress.getAllByName(host));

    public Destinations {
        hosts = Set.copyOf(hosts);
        internalHosts = Set.copyOf(internalHosts);
    }

    /** What {@code STOREWATCH_ALERT_HOSTS} and {@code STOREWATCH_ALERT_INTERNAL_HOSTS} name, comma separated. */
    public static Destinations fromEnvironment(Map<String, String> environment) {
        return new Destinations(
                names(environment.getOrDefault("STOREWATCH_ALERT_HOSTS", "")),
                names(environment.getOrDefault("STOREWATCH_ALERT_INTERNAL_HOSTS", "")));
    }

    /** Why a channel of a kind may not send there; empty: it may. */
    public Optional<String> refusal(ChannelKind kind, URI address, Resolver resolver) throws UnknownHostException {
        String host = hostOf(address);
        if (matches(internalHosts, host)) {
            return Optional.empty();
        }
        if (!matches(kind.hosts(), host) && !matches(hosts, host)) {
            return Optional.of("host " + host + " is not on the list of hosts for "
                    + kind.label().en() + "; add it to STOREWATCH_ALERT_HOSTS");
        }
        if ("http".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("host " + host + " must be reached over https");
        }
        for (InetAddress found : resolver.addresses(host)) {
            if (InternalAddresses.contains(found)) {
                return Optional.of("host " + host + " leads to an internal address"
                        + "; if that is meant, add it to STOREWATCH_ALERT_INTERNAL_HOSTS");
            }
        }
        return Optional.empty();
    }

    private static String hostOf(URI address) {
        String host = address.getHost();
        if (host == null) {
            throw new IllegalArgumentException("The address names no host");
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static boolean matches(Iterable<String> names, String host) {
        for (String name : names) {
            if (name.startsWith(".") ? host.endsWith(name) : host.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>();
        for (String name : list.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
