package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Sheet;
import dev.storewatch.warehouse.metric.Language;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A report's table as a picture of bars, one a row, for products that take pictures. */
public final class ChartImage {

    private static final int WIDTH = 720;
    private static final int ROW = 28;
    private static final int NAMES = 200;
    private static final int VALUES = 90;
    private static final int MOST_ROWS = 40;
    private static final Color INK = new Color(0x1F2328);
    private static final Color BAR = new Color(0x3B6FB6);

    private ChartImage() {}

    /** Whether this machine has fonts to write with. */
    public static boolean isPossible() {
        return Fonts.FOUND;
    }

    /** PNG. */
    public static byte[] png(Notice notice, Language language) {
        Sheet sheet = notice.sheet();
        int rows = Math.min(MOST_ROWS, sheet.rows().size());
        BufferedImage image = new BufferedImage(WIDTH, ROW * (rows + 2), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setColor(INK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
            pen.drawString(notice.title().in(language), 12, 22);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
            pen.drawString(sheet.measured().in(language), 12, ROW + 20);
            draw(pen, sheet, rows);
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    private static void draw(Graphics2D pen, Sheet sheet, int rows) {
        double longest =
                sheet.drawn().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            int top = ROW * (row + 2);
            double value = sheet.drawn().get(row);
            int length = longest <= 0 ? 0 : (int) Math.round((WIDTH - NAMES - VALUES) * value / longest);
            pen.setColor(BAR);
            pen.fillRect(NAMES, top + 6, length, ROW - 12);
            pen.setColor(INK);
            pen.drawString(shortened(sheet.rows().get(row).getFirst()), 12, top + 19);
            pen.drawString(String.valueOf(Math.round(value)), NAMES + length + 8, top + 19);
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 22
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 21)) + "…";
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory could not be written", impossible);
        }
        return png.toByteArray();
    }

    /** Looked for once: a machine without fonts throws errors of many kinds. */
    private static final class Fonts {
        static final boolean FOUND = found();

        private static boolean found() {
            try {
                BufferedImage dot = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = dot.createGraphics();
                boolean shows = pen.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                                .stringWidth("x")
                        > 0;
                pen.dispose();
                return shows;
            } catch (LinkageError | InternalError | RuntimeException noFonts) {
                return false;
            }
        }
    }
}
