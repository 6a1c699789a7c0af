package io.github.tagtwin.javax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A transformed jar of ours, and what it uses of the APIs on this class path. */
record Twin(Path file, JavaClasses classes) {
    private static final String OURS = "io.github.tagtwin.";
    private static final String LIBRARIES = OURS + "lib.";

    /** The jar that a class is in. */
    static Twin with(Class<?> inside) throws Exception {
        Path file = Path.of(
                inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(file.toFile())) {
            return new Twin(file, new ClassFileImporter().importJar(jar));
        }
    }

    /** The classes of an API that ours name. */
    List<JavaClass> named(String api) {
        return classes.stream()
                .flatMap(owner -> owner.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getName().startsWith(api))
                .distinct()
                .toList();
    }

    /** The uses of an API's methods and fields, those that ours inherit too. */
    List<JavaAccess<?>> uses(String api) {
        return classes.stream()
                .flatMap(owner -> owner.getAccessesFromSelf().stream())
                .filter(access -> isOf(access.getTargetOwner(), api))
                .toList();
    }

    private static boolean isOf(JavaClass owner, String api) {
        return Stream.concat(
                        Stream.of(owner),
                        Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream()))
                .anyMatch(type -> type.getName().startsWith(api));
    }

    /** Methods that our classes should have and haven't: a default method of a later API is abstract in an older one. */
    List<String> leftAbstract() throws ClassNotFoundException {
        List<String> left = new ArrayList<>();
        for (JavaClass each : classes) {
            if (each.getName().startsWith(OURS) && !each.getName().startsWith(LIBRARIES)) {
                left.addAll(leftAbstract(Class.forName(each.getName(), false, Twin.class.getClassLoader())));
            }
        }
        return left;
    }

    private static List<String> leftAbstract(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                ? List.of()
                : Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(method -> type.getName() + " lacks " + method)
                        .toList();
    }

    /** All files by their names, those of the build apart. */
    Map<String, String> texts() throws IOException {
        return texts(Files.newInputStream(file));
    }

    static Map<String, String> texts(InputStream jar) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream files = new ZipInputStream(jar)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (!file.isDirectory() && !file.getName().matches("META-INF/(maven/.*|MANIFEST.MF)")) {
                    texts.put(file.getName(), new String(files.readAllBytes(), ISO_8859_1));
                }
            }
        }
        return texts;
    }
}
