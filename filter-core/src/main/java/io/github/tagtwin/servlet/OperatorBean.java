package io.github.tagtwin.servlet;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** An MXBean of an application, registered with the server's JMX under {@code io.github.tagtwin} until it is closed. */
final class OperatorBean implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OperatorBean.class.getName());

    private final @Nullable ObjectName name;

    private OperatorBean(@Nullable ObjectName name) {
        this.name = name;
    }

    /** Registers, if the server lets us. */
    static OperatorBean register(Object bean, String type, String application) {
        String plain = "io.github.tagtwin:type=" + type + ",application=" + ObjectName.quote(application);
        try {
            return new OperatorBean(registered(bean, plain, 1));
        } catch (JMException | SecurityException refused) {
            LOG.log(System.Logger.Level.WARNING, "No " + type + " by JMX", refused);
            return new OperatorBean(null);
        }
    }

    // Two contexts of one name may overlap at a redeployment, or live side by side on two virtual hosts.
    private static ObjectName registered(Object bean, String plain, int instance) throws JMException {
        ObjectName wanted = new ObjectName(instance == 1 ? plain : plain + ",instance=" + instance);
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, wanted);
            return wanted;
        } catch (InstanceAlreadyExistsException taken) {
            return registered(bean, plain, instance + 1);
        }
    }

    @Override
    public void close() {
        try {
            if (name != null) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            }
        } catch (JMException | SecurityException gone) {
            LOG.log(System.Logger.Level.DEBUG, name + " had left JMX already", gone);
        }
    }
}
