import type { LucideProps } from 'lucide-react';
import type { ComponentProps, ComponentType } from 'react';
import { useWrittenKeys } from './keys';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'name'> {
  /** What it does, for the tooltip and screen readers. */
  name: string;
  icon: ComponentType<LucideProps>;
  /** Of the icon, in pixels. */
  size?: number;
  keys?: string;
}

/** A button that is an icon; its tooltip says its name and keys. */
export function IconButton({ name, icon: Icon, size = 16, keys, className, ...button }: IconButtonProps) {
  const written = useWrittenKeys();
  return (
    <button
      type="button"
      className={`quiet only-icon ${className ?? ''}`.trim()}
      aria-label={name}
      title={keys ? `${name} (${written(keys)})` : name}
      {...button}
    >
      <Icon size={size} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
