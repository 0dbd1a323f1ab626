import type { LucideProps } from 'lucide-react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: ReactNode;
  /** How much it stands out: framed by default, quiet for secondary actions, strong for the one that goes on. */
  look?: 'framed' | 'quiet' | 'strong';
  /** Whether what it does cannot be undone easily. */
  stop?: boolean;
  icon?: ComponentType<LucideProps>;
  /** Of the icon, in pixels. */
  size?: number;
}

/** A button with words, and an icon before them where one is given. */
export function Button(props: ButtonProps) {
  const { label, look = 'framed', stop = false, icon: Icon, size = 16, className, ...button } = props;
  const classes = [look, stop && 'stop', className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...button}>
      {Icon && <Icon size={size} strokeWidth={1.5} aria-hidden />}
      {label}
    </button>
  );
}
