package dev.storewatch.ingest.event.privacy;

import java.util.List;

/**
 * Finds Chinese street addresses by three signs: a street with a house number (建国路88号), a building with a door in it (3栋2单元501), or three administrative levels
 * on end (广东省深圳市南山区). From the sign it reaches left over the names before it and right over what locates the door; both reaches are bounded, so the work
 * grows with the text's length alone.
 */
final class ChineseAddresses {
    private static final String TOKEN = "[address]";
    private static final int SIGNS = Characters.NUMERAL | Characters.LATIN | Characters.LEVEL;
    private static final int MAX_LEFT = 30;
    private static final int MAX_GAP = 12;
    private static final int MAX_NUMBER = 6;
    private static final int MIN_LEVELS = 3;
    /** Longest first: the first that fits is taken. */
    private static final List<String> HOUSES = List.of("号院", "号楼", "号", "弄", "巷", "栋", "幢");

    private static final List<String> BUILDINGS = List.of("号楼", "单元", "栋", "幢", "座");
    private static final List<String> DOORS =
            List.of("号院", "号楼", "单元", "楼层", "号", "栋", "幢", "座", "室", "楼", "层", "户", "房");
    private static final List<String> PLACES = List.of("小区", "花园", "公寓", "大厦", "广场", "新村", "家园", "宿舍");
    /** Ends of names by administrative level, province first. */
    private static final List<String> LEVELS = List.of("省", "市州盟", "区县旗", "镇乡", "村路街巷道弄");

    private static final String STREETS = "路街道巷弄里";
    private static final String STREET_ENDS = "东西南北中段";
    /** Characters that end the text before an address rather than belong to a name. */
    private static final String STOPS = "是在到至往寄送给址为住我你您他她的了去请发搬";

    private static final String BEFORE_RESULT = "改换写填";

    private final String text;
    private final Spans spans;

    private ChineseAddresses(String text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    static void find(String text, Spans spans) {
        new ChineseAddresses(text, spans).find();
    }

    private void find() {
        int at = 0;
        while (at < text.length()) {
            boolean possible = (Characters.traits(text.charAt(at)) & SIGNS) != 0 && !spans.covers(at);
            int end = possible ? signEnd(at) : -1;
            if (end < 0) {
                at++;
            } else {
                int reach = reachRight(end);
                spans.add(reachLeft(at), reach, TOKEN);
                at = reach;
            }
        }
    }

    /** Where a sign that starts here ends; -1 if none does. */
    private int signEnd(int at) {
        int number = numberEnd(at);
        if (number > at && (at == 0 || !isNumeral(text.charAt(at - 1)))) {
            int house = suffixEnd(number, HOUSES);
            if (house > 0 && followsStreet(at)) {
                return house;
            }
            int building = suffixEnd(number, BUILDINGS);
            if (building > 0 && (numberEnd(building) > building || followsPlace(at))) {
                return building;
            }
        }
        return at > 0 && level(at, 0) >= 0 ? levelsEnd(at) : -1;
    }

    private boolean followsStreet(int at) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        if (before > 2 && STREET_ENDS.indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before > 1
                && STREETS.indexOf(text.charAt(before - 1)) >= 0
                && Characters.isHan(text.charAt(before - 2))
                && STOPS.indexOf(text.charAt(before - 2)) < 0;
    }

    private boolean followsPlace(int at) {
        return PLACES.stream().anyMatch(place -> text.startsWith(place, at - place.length()));
    }

    /** Where a chain of at least three levels, each named and each lower than the one before, ends; it starts with the name's end here. */
    private int levelsEnd(int start) {
        int levels = 0;
        int next = 0;
        int end = -1;
        int gap = 1;
        for (int at = start; at < text.length() && gap <= MAX_GAP; at++) {
            char c = text.charAt(at);
            if (!Characters.isHan(c) || STOPS.indexOf(c) >= 0) {
                break;
            }
            int level = gap > 1 || levels == 0 ? level(at, next) : -1;
            if (level < 0) {
                gap++;
            } else {
                levels++;
                next = level + 1;
                end = at + 1;
                gap = 0;
            }
        }
        if (levels < MIN_LEVELS) {
            return -1;
        }
        return text.startsWith("街道", end - 1) ? end + 1 : end;
    }

    private int level(int at, int lowest) {
        char c = text.charAt(at);
        if ((Characters.traits(c) & Characters.LEVEL) == 0) {
            return -1;
        }
        for (int level = lowest; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).indexOf(c) >= 0) {
                return level;
            }
        }
        return -1;
    }

    private int reachLeft(int from) {
        int start = from;
        while (start > 0 && from - start < MAX_LEFT) {
            char c = text.charAt(start - 1);
            boolean name = Characters.isHan(c) || Characters.isDigit(c) || (c == ' ' && start == from);
            boolean result = c == '成' && start > 1 && BEFORE_RESULT.indexOf(text.charAt(start - 2)) >= 0;
            if (!name || STOPS.indexOf(c) >= 0 || result || spans.covers(start - 1)) {
                break;
            }
            start--;
        }
        return start;
    }

    /** Goes on from door to door, as long as the next one is near. */
    private int reachRight(int from) {
        int end = from;
        for (int next = nextDoor(end); next > end; next = nextDoor(end)) {
            end = next;
        }
        return end;
    }

    private int nextDoor(int from) {
        for (int at = from; at < text.length() && at - from <= MAX_GAP && !spans.covers(at); at++) {
            char c = text.charAt(at);
            int number = numberEnd(at);
            if (number > at && (at == from || !isNumeral(text.charAt(at - 1)))) {
                int door = suffixEnd(number, DOORS);
                boolean bare = at == from || text.charAt(at - 1) == '-';
                if (door > 0 || (bare && Characters.isDigit(c) && endsWord(number))) {
                    return Math.max(door, number);
                }
            }
            if (!Characters.isHan(c) && !Characters.isLatin(c) && !Characters.isDigit(c) && "-－ ".indexOf(c) < 0) {
                return from;
            }
            int place = at > from ? suffixEnd(at, PLACES) : -1;
            if (place > 0) {
                return place;
            }
        }
        return from;
    }

    /** A number behind a door counts as a door of its own unless something is counted: 3栋501, not 3栋楼50元. */
    private boolean endsWord(int number) {
        return number >= text.length()
                || !Characters.isHan(text.charAt(number))
                || STOPS.indexOf(text.charAt(number)) >= 0;
    }

    /** The end of a number of up to six digits, Chinese numerals or one letter; the start itself if there is none. */
    private int numberEnd(int from) {
        int end = from;
        while (end < text.length() && end - from <= MAX_NUMBER && isNumeral(text.charAt(end))) {
            end++;
        }
        if (end == from && end < text.length() && Characters.isLatin(text.charAt(end))) {
            boolean alone = (from == 0 || !Characters.isLatin(text.charAt(from - 1)))
                    && (end + 1 >= text.length() || !Characters.isLatin(text.charAt(end + 1)));
            return alone ? end + 1 : from;
        }
        return end - from > MAX_NUMBER ? from : end;
    }

    private int suffixEnd(int from, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (text.startsWith(suffix, from)) {
                return from + suffix.length();
            }
        }
        return -1;
    }

    private static boolean isNumeral(char c) {
        return (Characters.traits(c) & Characters.NUMERAL) != 0;
    }
}
