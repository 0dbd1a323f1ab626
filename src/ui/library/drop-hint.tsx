import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import './import.css';

/** Says what becomes of the files held over the desk. */
export function DropHint() {
  const { importing } = useDesk();
  const words = useWords();
  if (!useValue(importing.dropping)) return null;
  return (
    <div className="drop-hint" role="status">
      <p>{words.library.drop}</p>
    </div>
  );
}
