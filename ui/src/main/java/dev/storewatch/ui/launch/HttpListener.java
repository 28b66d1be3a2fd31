package dev.storewatch.ui.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the HTTP intake listens. */
final class HttpListener {

    @Option(
            names = "--http",
            paramLabel = "N",
            required = true,
            description = "Take events over HTTP on this port (clients: storewatch token add).")
    private int port;

    @Option(
            names = "--http-address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to take them on (default: ${DEFAULT-VALUE}, this machine only).")
    private String address = "127.0.0.1";

    int port() {
        return port;
    }

    String address() {
        return address;
    }

    InetAddress inetAddress() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new LaunchException("Not an address of this machine: " + address, unknown);
        }
    }

    /** Complains about wrong usage. */
    void check(CommandLine command) {
        if (port < 1 || port > 65_535) {
            throw new ParameterException(command, "Not a port (1 to 65535): " + port);
        }
    }

    /** What to know before others can reach it. */
    Optional<String> warning() {
        return inetAddress().isLoopbackAddress()
                ? Optional.empty()
                : Optional.of(
                        "WARNING: the HTTP intake listens on " + address
                                + " without TLS: tokens and buyers' messages can be read on the way. Let only a proxy that ends TLS (nginx, Caddy) reach it.");
    }
}
