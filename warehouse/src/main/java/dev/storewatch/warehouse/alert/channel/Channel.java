package dev.storewatch.warehouse.alert.channel;

import dev.storewatch.warehouse.metric.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One place notices go to. The address holds a key for most products, so it is as secret as the secret.
 *
 * @param address webhook address, or {@code smtp(s)://host:port/?user=…&from=…&to=a,b} for e-mail
 * @param secret signing secret or password; empty: none
 * @param mentions how the product calls an agent (mobile number, user id), by agent id
 */
public record Channel(
        String id,
        String name,
        ChannelKind kind,
        Language language,
        boolean enabled,
        URI address,
        String secret,
        Map<String, String> mentions) {

    public Channel {
        mentions = Map.copyOf(mentions);
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A channel needs an id and a name");
        }
        if (address.getHost() == null) {
            throw new IllegalArgumentException("The address of channel " + name + " names no host; copy it whole");
        }
    }

    /** The same channel, calling people so where it knows no name of its own for them. */
    public Channel calling(Map<String, String> handles) {
        Map<String, String> all = new TreeMap<>(handles);
        all.putAll(mentions);
        return new Channel(id, name, kind, language, enabled, address, secret, all);
    }

    /** How the product calls these agents; those it does not know are left out. */
    public List<String> handles(List<String> agentIds) {
        return agentIds.stream()
                .flatMap(agent -> Stream.ofNullable(mentions.get(agent)))
                .toList();
    }

    /** What must never be logged or shown, longest first. */
    public List<String> confidential() {
        return Stream.of(address.toString(), String.valueOf(address.getRawQuery()), address.getRawPath(), secret)
                .flatMap(part -> Stream.of(
                        part, part.substring(part.lastIndexOf('/') + 1), part.substring(part.lastIndexOf('=') + 1)))
                .filter(part -> part.length() >= 6 && !"null".equals(part))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    @Override
    public String toString() {
        return kind + " channel " + id + " (" + name + ", " + (enabled ? "on" : "off") + ", "
                + new TreeMap<>(mentions).keySet() + ")";
    }
}
